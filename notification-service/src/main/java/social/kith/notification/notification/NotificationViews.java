package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.SubjectType;
import social.kith.notification.replica.GroupEvents;
import social.kith.notification.replica.GroupEvents.GroupEvent;
import social.kith.notification.replica.GroupReplicas;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.sqlite.Reads;

/** Shows notifications, however many, with four queries: actors, their cards, titles of groups, events. */
@ApplicationScoped
class NotificationViews {
    private static final int ACTORS_SHOWN = 3;

    private static final String ACTORS = """
            select notification_id, actor_id, total from (
                select notification_id, actor_id,
                    row_number() over (
                        partition by notification_id order by max(acted_at) desc, actor_id desc) as place,
                    count(*) over (partition by notification_id) as total
                from notification_actors a
                where notification_id in (select value from json_each(:notifications) tmp_notifications) and %s
                group by notification_id, actor_id) as tmp_placed
            where place <= :shown order by notification_id, place""".formatted(ShownActor.inSql("a.user_id", "a"));

    private final Reads reads;
    private final UserReplicas users;
    private final GroupReplicas groups;
    private final GroupEvents events;

    NotificationViews(Reads reads, UserReplicas users, GroupReplicas groups, GroupEvents events) {
        this.reads = reads;
        this.users = users;
        this.groups = groups;
        this.events = events;
    }

    private record Actors(List<Id> latest, int count) {
        static final Actors NONE = new Actors(List.of(), 0);
    }

    private record Names(
            Map<Id, Actors> actors, Map<Id, UserCard> cards, Map<Id, String> groups, Map<Id, GroupEvent> events) {
        @Nullable
        String title(Notification notification) {
            return switch (notification.subjectType()) {
                case GROUP -> groups.get(notification.subject());
                case EVENT -> event(notification).map(GroupEvent::title).orElse(null);
                case CONVERSATION -> groupTitle(notification);
                case USER, FOLLOW_REQUEST, POST, COMMENT -> null;
            };
        }

        Optional<GroupEvent> event(Notification notification) {
            return Optional.ofNullable(events.get(notification.subject()));
        }

        @Nullable
        String groupTitle(Notification notification) {
            Id group = notification.group();
            return group == null ? null : groups.get(group);
        }
    }

    List<NotificationView> of(List<Notification> notifications, Language language) {
        if (notifications.isEmpty()) return List.of();
        var actors = actors(notifications.stream().map(Notification::id).toList());
        var names = new Names(
                actors,
                users.cards(actors.values().stream()
                        .flatMap(some -> some.latest().stream())
                        .toList()),
                groups.titles(notifications.stream()
                        .map(Notification::group)
                        .filter(Objects::nonNull)
                        .toList()),
                events.of(notifications.stream()
                        .filter(notification -> notification.subjectType() == SubjectType.EVENT)
                        .map(Notification::subject)
                        .toList()));
        return notifications.stream()
                .map(notification -> view(notification, names, Texts.in(language)))
                .toList();
    }

    private static NotificationView view(Notification notification, Names names, Texts texts) {
        var actors = names.actors().getOrDefault(notification.id(), Actors.NONE);
        var cards = actors.latest().stream()
                .map(actor -> Objects.requireNonNull(names.cards().get(actor)))
                .toList();
        String title = names.title(notification);
        // About whoever did it, who may be several.
        Id subject = notification.subjectType() == SubjectType.USER && !cards.isEmpty()
                ? cards.getFirst().id()
                : notification.subject();
        return new NotificationView(
                notification.id(),
                notification.kind(),
                cards,
                actors.count(),
                new NotificationView.Subject(
                        notification.subjectType(),
                        subject,
                        title,
                        notification.subjectType().url(subject, notification.post())),
                new Wording(texts)
                        .of(
                                texts.of(
                                        notification.kind(),
                                        notification.variant(),
                                        notification.group() != null,
                                        actors.count()),
                                new Wording.Names(
                                        cards,
                                        actors.count(),
                                        title,
                                        names.groupTitle(notification),
                                        names.event(notification)
                                                .map(GroupEvent::startsAt)
                                                .orElse(null))),
                notification.read(),
                notification.resolved(),
                notification.createdAt(),
                notification.updatedAt(),
                NotificationView.actions(notification));
    }

    private Map<Id, Actors> actors(Collection<Id> notifications) {
        Map<Id, Actors> actors = new HashMap<>();
        for (Actor actor :
                reads.list(ACTORS, Map.of("notifications", Reads.ids(notifications), "shown", ACTORS_SHOWN), Actor::of))
            actors.computeIfAbsent(actor.notification(), one -> new Actors(new ArrayList<>(), actor.of()))
                    .latest()
                    .add(actor.id());
        return actors;
    }

    /** @param of how many they are */
    private record Actor(Id notification, Id id, int of) {
        static Actor of(ResultSet row) throws SQLException {
            return new Actor(new Id(row.getLong(1)), new Id(row.getLong(2)), row.getInt(3));
        }
    }
}
