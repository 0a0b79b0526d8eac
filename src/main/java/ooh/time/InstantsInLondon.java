package ooh.time;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * Writes instants in JSON answers as people at the service read them: with the offset of its zone, always with seconds,
 * and with a fraction only where there is one ({@code 2026-07-01T17:00:00+01:00}, {@code 2026-12-25T17:00:00Z}).
 */
@Singleton
final class InstantsInLondon extends JsonSerializer<Instant> {
    /** Asked for late, because the database layer wants the JSON writer before the calendar is read. */
    private final BeanProvider<ServiceCalendar> calendar;

    InstantsInLondon(BeanProvider<ServiceCalendar> calendar) {
        this.calendar = calendar;
    }

    @Override
    public Class<Instant> handledType() {
        return Instant.class;
    }

    @Override
    public void serialize(Instant at, JsonGenerator json, SerializerProvider provider) throws IOException {
        // ISO_OFFSET_DATE_TIME writes seconds always and a fraction only where it is not zero.
        json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(calendar.get().zone())));
    }
}
