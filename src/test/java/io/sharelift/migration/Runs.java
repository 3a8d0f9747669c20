package io.sharelift.migration;

import io.sharelift.para.ScriptedServer.Request;
import io.sharelift.record.RecordEvent;
import io.sharelift.record.RecordEvent.Intent;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a record says of what a server got. */
final class Runs {

    private Runs() {}

    /** Whether the event announced this request: the same ID and the same bytes. */
    static boolean isIntentOf(RecordEvent event, Request request) {
        return event instanceof Intent intent
                && intent.requestId().toString().equals(request.header("X-Request-Id"))
                && intent.sha256().equals(sha256(request.body()));
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
