package io.sharelift.migration.ready;

import io.sharelift.para.ParaHost;
import io.sharelift.para.ScriptedServer;
import io.sharelift.para.ScriptedServer.Line;
import io.sharelift.para.ScriptedServer.Request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A ready list by pages over real HTTP, as long as a test says. */
public final class ReadyListServer implements AutoCloseable {

    private static final int PAGE = 100;
    private static final Pattern CURSOR = Pattern.compile("cursor=place-(\\d+)");

    final ScriptedServer server = new ScriptedServer();

    /** The wallets as JSON, in the order of the list. */
    public final List<String> wallets = new ArrayList<>();

    /** How many pages are answered before the line is cut each time. */
    final AtomicInteger until = new AtomicInteger(Integer.MAX_VALUE);

    /** Whether a place in the list is known, or refused as it is after a long time. */
    volatile boolean remembers = true;

    public ReadyListServer() {
        server.always(this::answer);
    }

    public ParaHost host() {
        return server.host();
    }

    public static String wallet(String id, String address, String status) {
        return """
        {"id":"%s","type":"EVM","scheme":"DKLS","status":"%s","address":"%s"}\
        """
                .formatted(id, status, address);
    }

    private synchronized void answer(Request request, Line line) throws IOException {
        Matcher cursor = CURSOR.matcher(request.target());
        boolean goesOn = cursor.find();
        if (goesOn && !remembers) {
            line.json(400, "{\"code\":\"INVALID_CURSOR\",\"message\":\"cursor has expired\"}");
            return;
        }
        int from = goesOn ? Integer.parseInt(cursor.group(1)) : 0;
        if (until.getAndDecrement() <= 0) {
            line.reset();
            return;
        }
        int to = Math.min(from + PAGE, wallets.size());
        boolean more = to < wallets.size();
        line.json(
                200,
                "{\"data\":["
                        + wallets.subList(from, to).stream().collect(Collectors.joining(","))
                        + "],\"pagination\":{\"cursor\":"
                        + (more ? "\"place-" + to + "\"" : "null")
                        + ",\"hasMore\":"
                        + more
                        + ",\"limit\":100}}");
    }

    @Override
    public void close() {
        server.close();
    }
}
