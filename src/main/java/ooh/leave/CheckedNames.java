package ooh.leave;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The one place where the name of another server becomes addresses. The connection goes to what comes out of here and
 * nowhere else, so a name that leads elsewhere the second time is never asked a second time.
 */
final class CheckedNames implements DnsResolver {
    /** The name leads where nobody may send this server. */
    static final class NotPublic extends UnknownHostException {
        NotPublic(String host) {
            super(host + " leads to an address that is not on the public internet");
        }
    }

    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;

    CheckedNames(DnsResolver names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    /** All of them must be allowed: the client would try the next where one does not answer. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!Stream.of(addresses).allMatch(allowed)) {
            throw new NotPublic(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
