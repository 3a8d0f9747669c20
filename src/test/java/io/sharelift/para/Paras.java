package io.sharelift.para;

import io.sharelift.share.WalletId;

import java.time.Duration;
import java.util.Random;

/** Clients that wait for nothing, and answers as Para gives them. */
public final class Paras {

    /** Of the form of a beta key, and of no project. */
    public static final String KEY = "sk_beta_0123456789abcdefTEST";

    static final WalletId WALLET = new WalletId("0a1b2c3d-4e5f-6789-abcd-ef0123456789");

    private static final Duration LONG = Duration.ofSeconds(20);

    private Paras() {}

    /** No pauses to speak of between tries. */
    public static Backoff quick(int maxTries) {
        return new Backoff(Duration.ZERO, Duration.ofMillis(1), maxTries, new Random(7));
    }

    /** So fast that nobody waits. */
    public static Pace unlimited() {
        return new Pace(1_000_000, 1_000_000);
    }

    public static ParaClient client(ParaHost host) {
        return client(host, LONG);
    }

    /** With this limit for every answer. */
    public static ParaClient client(ParaHost host, Duration limit) {
        return new ParaClient(
                host, ApiKey.of(KEY), unlimited(), quick(3), new TimeLimits(LONG, limit, limit));
    }

    /** At Para's documented pace, by a clock that only waiting moves. */
    public static ParaClient client(ParaHost host, FakeTicker time) {
        return new ParaClient(
                host,
                ApiKey.of(KEY),
                new Pace(10, 20, time),
                quick(3),
                new TimeLimits(LONG, LONG, LONG),
                time);
    }

    /** Para's answer about a wallet. */
    public static String wallet(WalletId id, String status) {
        return "{\"id\":\""
                + id
                + "\",\"type\":\"EVM\",\"scheme\":\"DKLS\",\"status\":\""
                + status
                + "\",\"createdAt\":\"2026-01-01T00:00:00.000Z\"}";
    }
}
