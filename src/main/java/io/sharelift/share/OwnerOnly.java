package io.sharelift.share;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Files that nobody but their owner can read: POSIX permissions, or an access list on Windows. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> READ_AND_WRITE =
            PosixFilePermissions.fromString("rw-------");

    /** Who can read a file. */
    public enum Access {
        OWNER_ALONE,
        OTHERS_TOO,
        ANOTHER_OWNER
    }

    private OwnerOnly() {}

    /** Writes all of a new file. */
    public interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    /** Makes a file with all of its content, unless another program is first: then theirs stays. */
    public static void makeOnce(Path file, Content content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            try (FileChannel channel = create(beside)) {
                content.writeTo(channel);
                channel.force(true);
            }
            publish(beside, file);
        } catch (FileAlreadyExistsException another) {
            // Theirs is as good, and is read next.
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A link, unlike a move, never takes the place of a file that came meanwhile. */
    private static void publish(Path beside, Path file) throws IOException {
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException another) {
            throw another;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.move(beside, file);
        }
    }

    /**
     * To make a file with where only POSIX says who may read it; elsewhere its folder does, since a
     * stick may know no access lists.
     */
    public static FileAttribute<?>[] posix(Path file) {
        return knows(file.getFileSystem(), "posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(READ_AND_WRITE)}
                : new FileAttribute<?>[0];
    }

    /** A new file, which is its owner's alone before anything is written to it. */
    private static FileChannel create(Path file) throws IOException {
        Set<StandardOpenOption> options =
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (knows(file.getFileSystem(), "posix")) {
            return FileChannel.open(
                    file, options, PosixFilePermissions.asFileAttribute(READ_AND_WRITE));
        }
        FileChannel channel = FileChannel.open(file, options);
        try {
            AclFileAttributeView view =
                    Files.getFileAttributeView(file, AclFileAttributeView.class);
            if (view != null) {
                view.setAcl(List.of(everythingTo(view.getOwner())));
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Who can read a file, as far as its file system knows. */
    public static Access of(Path file) throws IOException {
        PosixFileAttributeView posix =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            PosixFileAttributes attributes = posix.readAttributes();
            return of(attributes.owner(), user(file.getFileSystem()), attributes.permissions());
        }
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        return view == null ? Access.OWNER_ALONE : of(view.getOwner(), view.getAcl());
    }

    /**
     * Who can read a file of this owner with these permissions.
     *
     * @param user who runs the program, null if the system cannot tell
     */
    public static Access of(
            UserPrincipal owner,
            @Nullable UserPrincipal user,
            Set<PosixFilePermission> permissions) {
        if (user != null && !owner.equals(user)) {
            return Access.ANOTHER_OWNER;
        }
        // Who may write it may put a key there that they know.
        return READ_AND_WRITE.containsAll(permissions) ? Access.OWNER_ALONE : Access.OTHERS_TOO;
    }

    public static Access of(UserPrincipal owner, List<AclEntry> entries) {
        boolean others =
                entries.stream()
                        .filter(entry -> entry.type() == AclEntryType.ALLOW)
                        .filter(
                                entry ->
                                        entry.permissions().contains(AclEntryPermission.READ_DATA)
                                                || entry.permissions()
                                                        .contains(AclEntryPermission.WRITE_DATA))
                        .anyMatch(entry -> !entry.principal().equals(owner));
        return others ? Access.OTHERS_TOO : Access.OWNER_ALONE;
    }

    public static AclEntry everythingTo(UserPrincipal owner) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build();
    }

    private static boolean knows(FileSystem system, String view) {
        return system.supportedFileAttributeViews().contains(view);
    }

    private static @Nullable UserPrincipal user(FileSystem system) {
        try {
            return system.getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name", ""));
        } catch (IOException | UnsupportedOperationException unknown) {
            return null;
        }
    }
}
