package ooh.access;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ooh.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The reverse proxies whose X-Forwarded-For, -Proto and -Host are believed: OOH_PROXIES, a list of addresses and networks
 * (10.0.0.7, 10.1.0.0/16, fd00::/8) with commas between; none unless it is set. The header Forwarded (RFC 7239) is never
 * read: a proxy that writes only the others would pass on one that a client forged.
 */
@Context
final class Proxies {
    /** Only these, so that nothing is ever looked up by name. */
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<Network> networks;

    Proxies(@Property(name = "ooh.proxies") @Nullable String list) {
        Faults faults = new Faults();
        this.networks = Arrays.stream((list == null ? "" : list).split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Network.of(text, faults).stream())
                .toList();
        faults.refuse("The configuration");
    }

    boolean include(String address) {
        return read(address)
                .filter(found -> networks.stream().anyMatch(network -> network.holds(found)))
                .isPresent();
    }

    /**
     * The client of a request that came from {@code peer}: its own address unless it is one of ours, or else the rightmost
     * of X-Forwarded-For that is not; for what stands to the left of that one anybody may have written.
     */
    String client(String peer, List<String> forwardedFor) {
        String client = peer;
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        for (int hop = hops.length - 1; hop >= 0 && include(client); hop--) {
            Optional<String> next = bare(hops[hop].strip());
            if (next.isEmpty()) {
                break;
            }
            client = next.get();
        }
        return client;
    }

    /** The address of one hop without its port, in the form that Java writes. */
    private static Optional<String> bare(String hop) {
        String address = hop.startsWith("[") && hop.contains("]")
                ? hop.substring(1, hop.indexOf(']'))
                : hop.matches("[0-9.]+:[0-9]+") ? hop.substring(0, hop.indexOf(':')) : hop;
        return read(address).map(InetAddress::getHostAddress);
    }

    private static Optional<InetAddress> read(String address) {
        try {
            return ADDRESS.matcher(address).matches() ? Optional.of(InetAddress.getByName(address)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private record Network(byte[] address, int bits) {
        static Optional<Network> of(String text, Faults faults) {
            String[] parts = text.split("/", 2);
            Optional<Network> network = read(parts[0]).flatMap(found -> {
                int most = found.getAddress().length * Byte.SIZE;
                String bits = parts.length == 1 ? String.valueOf(most) : parts[1];
                return bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= most
                        ? Optional.of(new Network(found.getAddress(), Integer.parseInt(bits)))
                        : Optional.empty();
            });
            if (network.isEmpty()) {
                faults.add("OOH_PROXIES", "\"" + text + "\" is neither an address nor a network such as 10.1.0.0/16");
            }
            return network;
        }

        boolean holds(InetAddress other) {
            byte[] bytes = other.getAddress();
            int rest = address.length * Byte.SIZE - bits;
            return bytes.length == address.length
                    && new BigInteger(1, bytes).shiftRight(rest).equals(new BigInteger(1, address).shiftRight(rest));
        }
    }
}
