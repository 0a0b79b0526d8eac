package ooh.leave;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an address is one of the public internet (IANA's special-purpose registries, RFC 6890). Whoever names a calendar's
 * address must not make this server knock at doors behind it. Of IPv6 only what is given out for the internet is let in,
 * less the ways that lead back to IPv4.
 */
final class GlobalAddress {
    private static final List<Block> NOT_PUBLIC_4 = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // behind a provider's NAT
                    "127.0.0.0/8", // this machine
                    "169.254.0.0/16", // link-local, and where clouds keep their keys
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocols
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4") // reserved, and broadcast
            .map(Block::read)
            .toList();

    private static final Block INTERNET_6 = Block.read("2000::/3");

    private static final List<Block> NOT_PUBLIC_6 = Stream.of(
                    "2001::/23", // protocols; Teredo holds an IPv4 address
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4 holds an IPv4 address
                    "3fff::/20") // documentation
            .map(Block::read)
            .toList();

    private GlobalAddress() {}

    static boolean isGlobal(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(address))
                : INTERNET_6.holds(address) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(address));
    }

    /** All addresses that begin with the same bits. */
    private record Block(BigInteger prefix, int rest) {
        static Block read(String text) {
            String[] sides = text.split("/");
            byte[] first = literal(sides[0]).getAddress();
            int rest = first.length * Byte.SIZE - Integer.parseInt(sides[1]);
            return new Block(new BigInteger(1, first).shiftRight(rest), rest);
        }

        boolean holds(InetAddress address) {
            return new BigInteger(1, address.getAddress()).shiftRight(rest).equals(prefix);
        }

        private static InetAddress literal(String address) {
            try {
                return InetAddress.getByName(address);
            } catch (UnknownHostException e) {
                throw new IllegalStateException("An address in figures needs no name server.", e);
            }
        }
    }
}
