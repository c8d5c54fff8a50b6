package social.kith.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;

@QuarkusTest
class NullableColumnsTest {
    @Inject
    Reads reads;

    @Test
    void whatIsNotThereIsNothingAndNoZero() {
        record Row(
                @Nullable Long number,
                @Nullable Id id,
                @Nullable Instant time,
                @Nullable TimeUnit value) {}
        Reads.RowReader<Row> reader = row -> new Row(
                NullableColumns.number(row, 1),
                NullableColumns.id(row, 1),
                NullableColumns.time(row, 1),
                NullableColumns.value(TimeUnit.class, row, 2));
        assertThat(reads.list("select 0, 'days' union all select null, null", Map.of(), reader))
                .containsExactly(new Row(0L, new Id(0), Instant.EPOCH, TimeUnit.DAYS), new Row(null, null, null, null));
    }
}
