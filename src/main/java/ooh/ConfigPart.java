package ooh;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ooh.problem.Faults;

/**
 * One part of a YAML file of the configuration, that knows where it stands ("service.yml, patterns[2].from"). Each value
 * that is missing or can not be read is a fault; every key that nobody asked for is one too.
 */
final class ConfigPart {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String where;
    private final JsonNode node;
    private final Faults faults;
    private boolean sound = true;

    private ConfigPart(String where, JsonNode node, Faults faults) {
        this.where = where;
        this.node = node;
        this.faults = faults;
    }

    /** The whole file; one that is missing, empty or no YAML is a fault and reads as empty. */
    static Optional<ConfigPart> read(ConfigFolder folder, String file, Faults faults) {
        Optional<InputStream> in = folder.open(file);
        if (in.isEmpty()) {
            faults.add(file, "is not in " + folder.folder());
            return Optional.empty();
        }
        JsonNode tree = MissingNode.getInstance();
        try {
            tree = YAML.readTree(in.get());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String message = e.getOriginalMessage().lines().findFirst().orElse("");
            faults.add(file + (at == null ? "" : ", line " + at.getLineNr()), "is not YAML: " + message);
            return Optional.empty();
        } catch (IOException e) {
            faults.add(file, "is not UTF-8 text");
            return Optional.empty();
        }
        if (!tree.isObject()) {
            faults.add(file, "is empty or holds no keys");
            return Optional.empty();
        }
        return Optional.of(new ConfigPart(file + ", ", tree, faults));
    }

    /** The same of a file that a service may do without; one that is missing reads as none and is no fault. */
    static Optional<ConfigPart> readIfThere(ConfigFolder folder, String file, Faults faults) {
        return folder.open(file).flatMap(there -> read(folder, file, faults));
    }

    /** The keys of a file whose meaning somebody else knows; none where there is no such file. */
    static Map<String, Object> raw(ConfigFolder folder, String file, Faults faults) {
        return folder.open(file).isEmpty()
                ? Map.of()
                : read(folder, file, faults)
                        .map(part -> YAML.convertValue(part.node, new TypeReference<Map<String, Object>>() {}))
                        .orElse(Map.of());
    }

    /** Whether all that was read of it so far could be. */
    boolean isSound() {
        return sound;
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** A fault of the value under the key; of a part that is itself missing, its own absence is told already. */
    void fault(String key, String message) {
        sound = false;
        if (node.isObject()) {
            faults.add(where + key, message);
        }
    }

    ConfigPart knowing(String... keys) {
        List<String> known = List.of(keys);
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                fault(key, "is not known here; there are " + String.join(", ", known));
            }
        });
        return this;
    }

    /** The part under a key; one that is missing is a fault and reads as empty. */
    ConfigPart part(String key) {
        JsonNode child = node.path(key);
        if (!child.isObject()) {
            fault(key, child.isMissingNode() ? "is missing" : "holds no keys of its own");
        }
        return new ConfigPart(where + key + ".", child, faults);
    }

    /** The parts of a list, numbered from 1 in what is said of them. */
    List<ConfigPart> parts(String key) {
        List<ConfigPart> parts = new ArrayList<>();
        for (JsonNode item : items(key)) {
            String name = where + key + "[" + (parts.size() + 1) + "]";
            if (!item.isObject()) {
                faults.add(name, "\"" + item.asText() + "\" holds no keys of its own");
            }
            parts.add(new ConfigPart(name + ".", item, faults));
        }
        return parts;
    }

    /** Reads every value of a list with {@code reader}; one that it refuses is a fault that names it and the form. */
    <T> List<T> values(String key, String form, Function<String, Optional<T>> reader) {
        List<T> values = new ArrayList<>();
        for (JsonNode item : items(key)) {
            read(key, item, form, reader).ifPresent(values::add);
        }
        return values;
    }

    /** Reads one value with {@code reader}; where it can not be, {@code instead} stands in and the part is not sound. */
    <T> T value(String key, String form, T instead, Function<String, Optional<T>> reader) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            fault(key, "is missing; write " + form);
            return instead;
        }
        return read(key, value, form, reader).orElse(instead);
    }

    private <T> Optional<T> read(String key, JsonNode value, String form, Function<String, Optional<T>> reader) {
        Optional<T> read = Optional.empty();
        try {
            read = value.isValueNode() ? reader.apply(value.asText()) : Optional.empty();
        } catch (DateTimeException | NumberFormatException notOfTheForm) {
            // Told below, with the readers that answer with nothing.
        }
        if (read.isEmpty()) {
            fault(key, "\"" + (value.isValueNode() ? value.asText() : value) + "\" is not " + form);
        }
        return read;
    }

    private Iterable<JsonNode> items(String key) {
        JsonNode list = node.path(key);
        if (!list.isArray()) {
            fault(key, list.isMissingNode() ? "is missing" : "is not a list");
            return List.of();
        }
        return list;
    }
}
