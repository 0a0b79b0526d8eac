package ooh;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;

/** Keeps the answer at /health to the status: the rest of it is empty, because details are nobody's but ours. */
@Singleton
final class HealthAnswer implements BeanCreatedEventListener<ObjectMapper> {
    @Override
    public ObjectMapper onCreated(BeanCreatedEvent<ObjectMapper> event) {
        return event.getBean().addMixIn(HealthResult.class, OnlyWhatIsThere.class);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface OnlyWhatIsThere {}
}
