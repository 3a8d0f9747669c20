import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AccessFlag;
import java.util.List;

/**
 * Writes module descriptors for jars that have none: every package exported and open, as the module
 * system itself treats such a jar, since jlink refuses to link one without.
 */
final class Descriptors {

    private Descriptors() {}

    /** The bytes of {@code module-info.class}. */
    static byte[] of(ModuleDescriptor automatic, List<String> needs) {
        return ClassFile.of()
                .buildModule(
                        ModuleAttribute.of(
                                ModuleDesc.of(automatic.name()),
                                module -> {
                                    module.moduleFlags(AccessFlag.OPEN);
                                    module.requires(
                                            ModuleDesc.of("java.base"),
                                            List.of(AccessFlag.MANDATED),
                                            null);
                                    needs.forEach(
                                            needed ->
                                                    module.requires(
                                                            ModuleDesc.of(needed),
                                                            List.of(),
                                                            null));
                                    automatic.packages().stream()
                                            .sorted()
                                            .forEach(
                                                    exported ->
                                                            module.exports(
                                                                    PackageDesc.of(exported),
                                                                    List.of()));
                                    automatic
                                            .provides()
                                            .forEach(
                                                    provided ->
                                                            module.provides(
                                                                    ClassDesc.of(
                                                                            provided.service()),
                                                                    provided.providers().stream()
                                                                            .map(ClassDesc::of)
                                                                            .toArray(
                                                                                    ClassDesc[]
                                                                                            ::new)));
                                }));
    }
}
