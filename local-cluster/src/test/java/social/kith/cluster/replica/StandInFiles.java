package social.kith.cluster.replica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import social.kith.cluster.Service;

/** The services' files, with no more in them than what is compared. */
record StandInFiles(Path data) {

    private static final String SHARED = """
            create table outbox_head (id integer primary key, position integer);
            insert into outbox_head values (1, 0);
            create table inbox (source text primary key, position integer);
            create table follow_replicas (id integer, follower_id integer, followee_id integer);
            create table follow_count_replicas (user_id integer, followers integer, following integer);
            create table post_count_replicas (user_id integer, for_everybody integer, for_followers integer,
                all_posts integer);
            create table follow_request_replicas (follower_id integer, followee_id integer);
            create table block_replicas (blocker_id integer, blocked_id integer);
            create table mute_replicas (muter_id integer, muted_id integer);
            create table silence_replicas (user_id integer, other_id integer, mutual integer, ended_at integer);
            create table user_replicas (id integer, first_name text, last_name text, nickname text, avatar_url text,
                is_public integer, connections text, deleted integer);
            create table group_replicas (id integer, title text, banner_media_id integer);
            create table event_replicas (id integer, group_id integer, title text, starts_at integer, time_zone text);
            create table event_answer_replicas (event_id integer, user_id integer, response text);
            create table ended_groups (id integer);
            create table member_replicas (user_id integer, group_id integer, role text);
            create table group_member_replicas (group_id integer, user_id integer, joined_at integer);
            create table message_replicas (conversation_id integer, seq integer, sender_id integer, deleted integer);
            create table image_replicas (id integer, uploader_id integer, content_type text, width integer,
                height integer, bytes integer, animated integer)""";

    /** All files, each with all tables that any has copied, and with what it owns. */
    static StandInFiles in(Path data) throws IOException, SQLException {
        StandInFiles files = new StandInFiles(data);
        for (Service service : Service.behindTheGateway()) {
            Files.createDirectories(data.resolve(service.module()));
            files.run(service, "pragma journal_mode = wal");
            for (String statement : SHARED.split(";", -1)) {
                files.run(service, statement);
            }
        }
        files.run(Service.SOCIAL_GRAPH, "create table followers (id, follower_id, followee_id, state)");
        files.run(Service.SOCIAL_GRAPH, "create table blocks (id, blocker_id, blocked_id)");
        files.run(Service.SOCIAL_GRAPH, "create table mutes (id, muter_id, muted_id)");
        files.run(
                Service.IDENTITY,
                "create table users (id, first_name, last_name, nickname, avatar_media_id, is_public, password_hash,"
                        + " deleted_at)");
        files.run(Service.IDENTITY, "create table profile_privacy_settings (user_id, connections, email)");
        files.run(Service.IDENTITY, "create table departures (user_id, side, reached)");
        files.run(Service.CONTENT, "create table author_posts (author_id, for_everybody, for_followers, all_posts)");
        files.run(
                Service.CONTENT,
                "create table media (id, uploader_id, content_type, width, height, bytes, animated, due_at)");
        files.run(Service.GROUPS, "create table groups (id, title, banner_media_id, description, deleted_at)");
        files.run(Service.GROUPS, "create table events (id, group_id, title, description, starts_at, time_zone)");
        files.run(Service.GROUPS, "create table event_participants (event_id, user_id, response)");
        files.run(Service.GROUPS, "create table group_members (id, group_id, user_id, state, role)");
        files.run(Service.CHAT, "create table group_messages (conversation_id, seq, sender_id, content, deleted)");
        files.run(Service.CHAT, "create table private_messages (conversation_id, seq, sender_id, content, deleted)");
        return files;
    }

    void run(Service service, String sql) throws SQLException {
        try (Connection file = DriverManager.getConnection(
                        "jdbc:sqlite:" + data.resolve(service.module()).resolve(service.module() + ".db"));
                var statement = file.createStatement()) {
            statement.execute(sql);
        }
    }

    void run(List<Service> services, String sql) throws SQLException {
        for (Service service : services) {
            run(service, sql);
        }
    }
}
