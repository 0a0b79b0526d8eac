package ooh.time;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Writes instants in JSON answers as people at the service read them: with the offset of its zone, always with seconds,
 * and with a fraction only where there is one ({@code 2026-07-01T17:00:00+01:00}, {@code 2026-12-25T17:00:00Z}).
 */
@Singleton
final class InstantsInLondon extends StdSerializer<Instant> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ZoneId zone;

    InstantsInLondon(ServiceCalendar calendar) {
        super(Instant.class);
        this.zone = calendar.zone();
    }

    @Override
    public void serialize(Instant at, JsonGenerator json, SerializerProvider provider) throws IOException {
        // ISO_OFFSET_DATE_TIME writes seconds always and a fraction only where it is not zero.
        json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
    }
}
