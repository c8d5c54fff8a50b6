package social.kith.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/**
 * JSON as the public API writes it: times in UTC with milliseconds, enum values in lower snake case; and as it reads
 * it: an unknown property or a value of the wrong type is refused, never guessed at.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Last, so that what the framework registers does not take these rules back. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setEnumNamingStrategy(EnumNamingStrategies.SNAKE_CASE);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        // Neither an empty nor a blank text is a number, a flag or nothing.
        mapper.coercionConfigDefaults()
                .setAcceptBlankAsEmpty(false)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        for (var type : new LogicalType[] {LogicalType.Boolean, LogicalType.Integer, LogicalType.Float})
            mapper.coercionConfigFor(type)
                    .setAcceptBlankAsEmpty(false)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        for (var shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("kith")
                .addSerializer(new InstantSerializer())
                .addDeserializer(String.class, new TextDeserializer())
                .addDeserializer(Instant.class, new TimeDeserializer<>(Instant.class, Instant::parse))
                .addDeserializer(LocalDate.class, new TimeDeserializer<>(LocalDate.class, LocalDate::parse)));
    }

    /** The mapper for events: as for the API, but a property that a consumer does not know is passed over. */
    public static ObjectMapper forEvents() {
        var mapper = new ObjectMapper();
        mapper.registerModules(
                new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule(),
                new com.fasterxml.jackson.datatype.jdk8.Jdk8Module());
        new JsonRules().customize(mapper);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return mapper;
    }

    private static final class InstantSerializer extends StdSerializer<Instant> {
        /** The years of four digits. */
        private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();

        private static final long LAST =
                Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

        InstantSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
            long milli = instant.toEpochMilli();
            json.writeString(FIRST <= milli && milli <= LAST ? text(milli) : MILLISECONDS.format(instant));
        }

        /** What a formatter would make of it, at a tenth of the price: a page of a list has dozens of times. */
        private static String text(long milli) {
            var time = LocalDateTime.ofEpochSecond(
                    Math.floorDiv(milli, 1000), Math.floorMod(milli, 1000) * 1_000_000, ZoneOffset.UTC);
            byte[] digits = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);
            put(digits, 4, time.getYear());
            put(digits, 7, time.getMonthValue());
            put(digits, 10, time.getDayOfMonth());
            put(digits, 13, time.getHour());
            put(digits, 16, time.getMinute());
            put(digits, 19, time.getSecond());
            put(digits, 23, time.getNano() / 1_000_000);
            return new String(digits, StandardCharsets.ISO_8859_1);
        }

        private static void put(byte[] digits, int end, int number) {
            for (int at = end - 1, left = number; left > 0; at--, left /= 10) digits[at] = (byte) ('0' + left % 10);
        }
    }

    /** Unicode text: half of a surrogate pair is none, and would be kept as something else than was acknowledged. */
    private static final class TextDeserializer extends StringDeserializer {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = super.deserialize(json, context);
            if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE))
                throw ValueInstantiationException.from(
                        json,
                        "",
                        context.constructType(String.class),
                        new IllegalArgumentException("holds half of a character"));
            return text;
        }
    }

    /** Text in ISO 8601 alone, where Jackson's own would take numbers and arrays too, with a year of four digits. */
    private static final class TimeDeserializer<T> extends StdScalarDeserializer<T> {
        private final Function<String, T> reading;

        TimeDeserializer(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING))
                throw context.wrongTokenException(json, _valueClass, JsonToken.VALUE_STRING, "");
            String text = json.getText();
            try {
                if (text.startsWith("+") || text.startsWith("-"))
                    throw new DateTimeException("Not a year of four digits");
                return reading.apply(text);
            } catch (DateTimeException malformed) {
                throw context.weirdStringException(text, _valueClass, "");
            }
        }
    }
}
