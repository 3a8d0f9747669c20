package io.sharelift.settings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an administrator has decided. It may set three things and nothing else: a member that
 * is not known is refused, since it may be a rule that somebody relies on.
 */
public final class PolicyFile {

    private static final String ENVIRONMENTS = "environments";
    private static final String PROXY = "proxy";
    private static final String PEOPLE = "people";
    private static final Set<String> MAY_SET = Set.of(ENVIRONMENTS, PROXY, PEOPLE);
    private static final Set<String> PROXY_HAS = Set.of("kind", "host", "port");
    private static final long LONGEST = 1 << 16;

    private PolicyFile() {}

    /**
     * What holds: nothing where there is no file, and Practice alone where it is not understood.
     */
    public static Policy read(Path file) {
        String why;
        try {
            if (Files.size(file) > LONGEST) {
                throw new IllegalArgumentException("It is too long.");
            }
            return policy(SettingsJson.parse(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Policy.NONE;
        } catch (IllegalArgumentException e) {
            why = String.valueOf(e.getMessage());
        } catch (IOException e) {
            why = "It cannot be read.";
        }
        return Policy.notUnderstood(
                "The administrator’s file "
                        + file
                        + " is not understood: "
                        + why
                        + " Until it is put right only Practice can be used, and nothing leaves"
                        + " this computer. Show this to your administrator.");
    }

    private static Policy policy(ObjectNode from) {
        refuseUnknown(from, MAY_SET);
        return new Policy(
                from.has(ENVIRONMENTS) ? targets(from.get(ENVIRONMENTS)) : Policy.NONE.targets(),
                from.has(PROXY) ? Optional.of(proxy(from)) : Optional.empty(),
                from.has(PEOPLE) ? people(SettingsJson.whole(from, PEOPLE)) : 1,
                "");
    }

    private static void refuseUnknown(ObjectNode node, Set<String> known) {
        SettingsJson.unknown(node, known)
                .ifPresent(
                        name -> {
                            throw new IllegalArgumentException(
                                    "“" + name + "” is nothing that it may set.");
                        });
    }

    private static Set<Target> targets(JsonNode names) {
        if (!names.isArray()) {
            throw SettingsJson.wrong(ENVIRONMENTS);
        }
        EnumSet<Target> targets = EnumSet.noneOf(Target.class);
        for (JsonNode name : names) {
            targets.add(
                    Target.read(name.asString(""))
                            .orElseThrow(() -> SettingsJson.wrong(ENVIRONMENTS)));
        }
        return targets;
    }

    private static ProxyChoice proxy(ObjectNode from) {
        ObjectNode node = SettingsJson.object(from, PROXY);
        refuseUnknown(node, PROXY_HAS);
        return SettingsJson.proxy(node);
    }

    private static int people(int number) {
        if (number != 1 && number != 2) {
            throw SettingsJson.wrong(PEOPLE);
        }
        return number;
    }
}
