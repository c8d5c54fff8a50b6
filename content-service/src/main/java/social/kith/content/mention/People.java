package social.kith.content.mention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/** Who has which nickname. */
@ApplicationScoped
class People {
    private static final int MOST = 50;
    private static final String KNOWN = """
            select tmp_names.value, u.id from json_each(:names) tmp_names cross join user_replicas u
            where lower(u.nickname) = tmp_names.value and u.deleted = false
            order by u.id""";

    private final Reads reads;

    People(Reads reads) {
        this.reads = reads;
    }

    /** Who is named, each once, in that order: by the first meaning of each name that is anybody's nickname. */
    List<Id> named(Collection<List<String>> names, Id besides) {
        if (names.isEmpty()) return List.of();
        Map<String, Id> known = known(names);
        return names.stream()
                .map(meanings -> meanings.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(besides))
                .filter(user -> !user.equals(besides))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Nicknames are of letters, digits, dots and lines alone, so there is nothing in them that JSON would escape. */
    private Map<String, Id> known(Collection<List<String>> names) {
        String all = names.stream()
                .flatMap(List::stream)
                .map(name -> '"' + name + '"')
                .distinct()
                .collect(Collectors.joining(",", "[", "]"));
        Map<String, Id> known = new HashMap<>();
        // Whose nickname has just become another's may still be known by it: the later account counts.
        reads.list(KNOWN, Map.of("names", all), row -> known.put(row.getString(1), new Id(row.getLong(2))));
        return known;
    }
}
