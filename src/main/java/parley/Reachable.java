package parley;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses under which others reach this machine. */
final class Reachable {

    /** What the name {@code localhost} means everywhere; this machine may have others that nobody else reaches. */
    static final String LOOPBACK = "127.0.0.1";

    private Reachable() {}

    /** Whether it can be listened on: one of this machine's, or all of them. */
    static boolean isOurs(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    /** As numbers; first those that only this machine reaches. */
    static List<String> addresses() {
        List<String> found = new ArrayList<>(List.of(LOOPBACK));
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .forEach(found::add);
        } catch (SocketException none) {
            return found;
        }
        return found;
    }

    /** What stands in the address of the page: a name on this machine, else a number that others can type. */
    static String at(@Nullable InetAddress listen) {
        if (listen == null || listen.getHostAddress().equals(LOOPBACK)) {
            return "localhost";
        }
        if (listen.isAnyLocalAddress()) {
            List<String> all = addresses();
            return all.size() > 1 ? all.get(1) : "localhost";
        }
        if (!(listen instanceof Inet4Address) && listen.isLoopbackAddress()) {
            return "[::1]";
        }
        String number = listen.getHostAddress();
        int zone = number.indexOf('%');
        String bare = zone < 0 ? number : number.substring(0, zone);
        return listen instanceof Inet4Address ? bare : "[" + bare + "]";
    }
}
