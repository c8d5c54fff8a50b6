package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import social.kith.notification.heard.MemberRoleChanged;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/** Requests to join that nobody has answered, for who decides from now on. */
@ApplicationScoped
class WaitingRequests {
    /** Known from what others were told who decide: under the key of group and whoever asks. */
    private static final String WAITING = """
            select distinct n.about, n.request_id from notifications n
            where n.about > :first and n.about < :last and n.kind = 'group_join_request' and n.resolved = 0
                and n.gone = 0 and not exists (
                    select 1 from notifications mine
                    where mine.about = n.about and mine.kind = n.kind and mine.resolved = 0
                        and mine.user_id = :user and mine.gone = 0)""";

    private final Reads reads;
    private final Telling telling;

    WaitingRequests(Reads reads, Telling telling) {
        this.reads = reads;
        this.telling = telling;
    }

    private record Request(String about, Id user) {}

    void tell(MemberRoleChanged changed, Happening happening) {
        Id group = changed.groupId();
        var where = Map.of("first", group + ":", "last", group + ";", "user", changed.userId());
        for (var request : reads.list(WAITING, where, row -> new Request(row.getString(1), new Id(row.getLong(2))))) {
            var notice = Notice.to(changed.userId())
                    .by(request.user())
                    .of(group)
                    .in(group)
                    .toAnswer(request.user());
            telling.tell(
                    Kind.GROUP_JOIN_REQUEST,
                    notice,
                    new Happening(happening.cause() + "-" + request.user(), request.about(), happening.at()));
        }
    }
}
