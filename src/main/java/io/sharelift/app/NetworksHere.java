package io.sharelift.app;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** What connects this computer to a network, as far as the system tells; nothing is sent. */
final class NetworksHere {

    private NetworksHere() {}

    /** The names of all interfaces that are up, have an address, and lead out of this computer. */
    static List<String> names() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(NetworksHere::leadsOut)
                    .map(NetworkInterface::getDisplayName)
                    .sorted()
                    .toList();
        } catch (SocketException e) {
            // Where there is none at all, the system may say so in this way.
            return List.of();
        }
    }

    private static boolean leadsOut(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback() && one.inetAddresses().findAny().isPresent();
        } catch (SocketException e) {
            // It went away while it was looked at.
            return false;
        }
    }
}
