package io.sharelift.fuzz;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** What is fuzzed: each has a class with the entry, and a corpus of the same name. */
enum FuzzTarget {
    JSON_ARRAY(JsonArrayFuzz.class),
    JSON_MAP(JsonMapFuzz.class),
    NDJSON(NdjsonFuzz.class),
    BARE_SHARE(BareShareFuzz.class),
    CSV(CsvFuzz.class),
    SQLITE(SqliteFuzz.class),
    SQLITE_TABLE(SqliteTableFuzz.class),
    SEALED_SHARES(SealedSharesFuzz.class),
    GZIP(GzipFuzz.class),
    ZIP(ZipFuzz.class),
    FOLDER(FolderFuzz.class),
    USER_SHARE(UserShareFuzz.class),
    SIGNER(SignerFuzz.class),
    ENCLAVE_KEY(EnclaveKeyFuzz.class);

    private final Class<?> type;

    FuzzTarget(Class<?> type) {
        this.type = type;
    }

    /** The class whose {@code fuzzerTestOneInput} takes the input. */
    Class<?> type() {
        return type;
    }

    MethodHandle entry() throws ReflectiveOperationException {
        return MethodHandles.lookup()
                .findStatic(
                        type,
                        "fuzzerTestOneInput",
                        MethodType.methodType(void.class, byte[].class));
    }

    /** The folder of inputs that are kept. */
    Path corpus() {
        return resource("/fuzz/" + type.getSimpleName());
    }

    /** Pieces of text that exports have, one a line, for the fuzzer to put in. */
    static Path dictionary() {
        return resource("/fuzz/dictionary.txt");
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(FuzzTarget.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
