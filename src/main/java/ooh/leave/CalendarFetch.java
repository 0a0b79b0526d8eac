package ooh.leave;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import ooh.problem.Unreadable;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a calendar from its address: over https alone, at most 1 MB when unpacked, at most three times sent on, and all
 * of it within five seconds, however slowly the other server speaks. Whatever hinders it is {@link NotFetched}.
 */
@Singleton
class CalendarFetch {
    /** The usual port of https. */
    static final int PORT = 443;

    private static final Duration MOST_TIME = Duration.ofSeconds(5);
    private static final int MOST_SENT_ON = 3;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 16_384;
    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int REFUSED = 400;

    private final int port;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "calendar-fetch");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    CalendarFetch() throws NoSuchAlgorithmException {
        this(SystemDefaultDnsResolver.INSTANCE, GlobalAddress::isGlobal, SSLContext.getDefault(), PORT);
    }

    /** As a test needs it, whose server stands on this machine. */
    CalendarFetch(DnsResolver names, Predicate<InetAddress> allowed, SSLContext trusted, int port) {
        this.port = port;
        Timeout patience = Timeout.of(MOST_TIME);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(names, allowed))
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusted))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .setMaxLineLength(LONGEST_HEADER)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("ooh-rota")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        threads.shutdownNow();
        client.close();
    }

    /** Reads an address that a person gave, without asking any server. */
    CalendarAddress address(@Nullable String text) {
        return CalendarAddress.read(text, port);
    }

    byte[] fetch(CalendarAddress address) {
        AtomicReference<HttpGet> underWay = new AtomicReference<>();
        Future<byte[]> fetched = threads.submit(() -> follow(address, underWay));
        try {
            return fetched.get(MOST_TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotFetched("the server took longer than " + MOST_TIME.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            throw new NotFetched(why(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotFetched("the service is shutting down");
        } finally {
            fetched.cancel(true);
            HttpGet get = underWay.get();
            if (get != null) {
                get.cancel();
            }
        }
    }

    private byte[] follow(CalendarAddress first, AtomicReference<HttpGet> underWay) throws IOException {
        CalendarAddress address = first;
        for (int sentOn = 0; sentOn <= MOST_SENT_ON; sentOn++) {
            if (Thread.interrupted()) {
                throw new InterruptedIOException();
            }
            HttpGet get = new HttpGet(address.uri());
            underWay.set(get);
            get.setHeader("Accept", "text/calendar");
            try (ClassicHttpResponse response = client.executeOpen(null, get, null)) {
                if (response.getCode() >= REDIRECTED && response.getCode() < REFUSED) {
                    address = address.sendsOnTo(location(response), port);
                    continue;
                }
                if (response.getCode() != OK) {
                    throw new NotFetched("the server answered " + response.getCode());
                }
                return body(response);
            } finally {
                // What else would come is not waited for.
                get.cancel();
            }
        }
        throw new NotFetched("the server sent on more than " + MOST_SENT_ON + " times");
    }

    private static String location(ClassicHttpResponse response) {
        Header location = response.getFirstHeader("Location");
        if (location == null) {
            throw new NotFetched("the server answered " + response.getCode() + " and does not say where to");
        }
        return location.getValue();
    }

    private static byte[] body(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        // Closing it would read the rest; the request is ended instead.
        InputStream in = entity == null ? InputStream.nullInputStream() : entity.getContent();
        byte[] file = in.readNBytes(BusyTimes.MOST_BYTES + 1);
        if (file.length > BusyTimes.MOST_BYTES) {
            throw new NotFetched("the calendar is larger than 1 MB");
        }
        return file;
    }

    private static String why(@Nullable Throwable hindrance) {
        if (hindrance instanceof NotFetched || hindrance instanceof CheckedNames.NotPublic) {
            return String.valueOf(hindrance.getMessage());
        }
        if (hindrance instanceof Unreadable sentOn) {
            return "the server sent on to another address, which "
                    + sentOn.faults().get(0).message();
        }
        if (hindrance instanceof UnknownHostException) {
            return "no server of that name is known";
        }
        return hindrance instanceof SSLException
                ? "the server could not show that it is the one of that name (TLS)"
                : "the server could not be reached, or broke off";
    }
}
