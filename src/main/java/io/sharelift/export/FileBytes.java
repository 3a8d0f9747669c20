package io.sharelift.export;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, of the size that it had when it was opened. */
final class FileBytes implements SourceBytes {

    private final FileChannel channel;
    private final long size;

    private FileBytes(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    static FileBytes open(Path path, FileIdentity identity) throws IOException {
        return new FileBytes(FileChannel.open(path, StandardOpenOption.READ), identity.size());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long read(MemorySegment target, long from) throws IOException {
        ByteBuffer buffer = target.asByteBuffer();
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                break;
            }
        }
        return buffer.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
