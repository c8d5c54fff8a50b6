package social.kith.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.platform.id.Id;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.page.PageRequest;

@QuarkusTest
class QueryPlansTest {
    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    NoteService notes;

    private QueryPlans plans;

    @BeforeEach
    void plans() {
        plans = new QueryPlans(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from notes where text = ?",
                "select count(*) from notes",
                "select * from notes order by text",
                "select n.id from notes n where n.text like 'a%'",
                "select a.id from notes a join notes b on a.text = b.text where a.id = ?",
                "delete from notes where text = ?",
                "with tmp_texts as (select text from notes) select * from tmp_texts"
            })
    void aWholeTableIsNotRead(String sql) {
        assertThat(plans.wholeTables(sql)).isNotEmpty();
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> plans.inspect(sql))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from notes where id = ?",
                "select * from notes where id < ? order by id desc limit ?",
                "select * from notes where id in (?, ?, ?)",
                "select n.* from json_each(?) tmp_ids join notes n on n.id = tmp_ids.value",
                "with recursive tmp_n(x) as (values (1) union all select x + 1 from tmp_n limit 3) select * from tmp_n",
                "update notes set text = ? where id = ?",
                "insert into notes (id, text) values (?, ?)",
                "insert into notes (id, text) values (?, ?) on conflict (id) do nothing"
            })
    void whatAnIndexServesIsAllowed(String sql) {
        assertThat(plans.inspect(sql)).isEqualTo(sql);
    }

    @Test
    void theQueriesOfATestAreLookedAtEachTime() {
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> notes.search("anything"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("notes");
        assertThat(notes.list(new PageRequest()).items()).isNotNull();
        assertThatThrownBy(() -> notes.require(Id.next())).isNotInstanceOf(AssertionError.class);
    }
}
