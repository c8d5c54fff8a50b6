package social.kith.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who is signed in, who talks with whom, and who is in the one group: for the tables of each service that asks. */
record ChatTables(List<Guest> people, List<Long> conversations, List<Guest> members, long group) {
    private static final long LATER = Duration.ofDays(30).toMillis();

    /** Of identity-service. */
    void fillIdentity(Connection database) throws SQLException {
        long now = Instant.now().toEpochMilli();
        try (Rows users = new Rows(database, """
                        insert into users (id, email, email_key, password_hash, first_name, last_name, date_of_birth,
                            is_public, created_at, updated_at) values (?, ?, ?, '', 'Guest', ?, '1990-04-01', 1, ?, ?)""");
                Rows settings = new Rows(database, """
                        insert into profile_privacy_settings (user_id, email, date_of_birth, about_me, connections)
                        values (?, 'only_me', 'only_me', 'everyone', 'everyone')""");
                Rows sessions = new Rows(database, """
                        insert into sessions (id, user_id, token_hash, created_at, last_seen_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")) {
            for (Guest guest : people) {
                String email = guest.name() + "@kith.example";
                users.add(guest.id(), email, email, guest.name(), now, now);
                settings.add(guest.id());
                sessions.add(guest.id(), guest.id(), guest.hash(), now, now, now + LATER);
            }
        }
    }

    /** Of chat-service. */
    void fillChat(Connection database) throws SQLException {
        addPeople(database);
        try (Rows talks = new Rows(
                        database,
                        "insert into conversations (id, kind, user_low, user_high) values (?, 'direct', ?, ?)");
                Rows groups = new Rows(
                        database, "insert into conversations (id, kind, title) values (?, 'group', 'Everybody')");
                Rows participants = new Rows(
                        database,
                        "insert into conversation_members (conversation_id, user_id, opened) values (?, ?, 1)")) {
            for (int pair = 0; pair < conversations.size(); pair++) {
                Guest low = people.get(2 * pair);
                Guest high = people.get(2 * pair + 1);
                talks.add(conversations.get(pair), low.id(), high.id());
                participants.add(conversations.get(pair), low.id());
                participants.add(conversations.get(pair), high.id());
            }
            groups.add(group);
            for (Guest member : members) participants.add(group, member.id());
        }
    }

    /** Of notification-service, which has something to say of each message. */
    void fillNotification(Connection database) throws SQLException {
        addPeople(database);
        try (Rows groups = new Rows(database, "insert into group_replicas (id, title) values (?, 'Everybody')");
                Rows belonging = new Rows(
                        database,
                        "insert into group_member_replicas (group_id, user_id, joined_at) values (?, ?, 0)")) {
            groups.add(group);
            for (Guest member : members) belonging.add(group, member.id());
        }
    }

    private void addPeople(Connection database) throws SQLException {
        try (Rows rows = new Rows(database, """
                insert into user_replicas (id, first_name, last_name, is_public, connections, deleted)
                values (?, 'Guest', ?, 1, 'everyone', 0)""")) {
            for (Guest guest : people) rows.add(guest.id(), guest.name());
        }
    }
}
