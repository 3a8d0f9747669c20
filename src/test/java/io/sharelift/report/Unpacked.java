package io.sharelift.report;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Everything in a pack without any compression, by name. */
public final class Unpacked {

    private Unpacked() {}

    /** The files of a zip. */
    public static Map<String, byte[]> files(Path zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** The files of a zip, and of each PDF its streams. */
    public static Map<String, byte[]> everything(Path zip) throws IOException {
        Map<String, byte[]> all = files(zip);
        for (Map.Entry<String, byte[]> file : files(zip).entrySet()) {
            if (file.getKey().endsWith(".pdf")) {
                addStreams(file.getKey(), file.getValue(), all);
            }
        }
        return all;
    }

    private static void addStreams(String name, byte[] pdf, Map<String, byte[]> all)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSStream stream) {
                    try (InputStream in = stream.createInputStream()) {
                        all.put(name + "/" + key, in.readAllBytes());
                    }
                }
            }
        }
    }
}
