package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.kith.cluster.Service;
import social.kith.cluster.replica.ReplicaCheck;

/** What a check leaves out would be wrong unseen. */
@ExtendWith(Network.Extension.class)
class ComparedReplicasTest {

    @ParameterizedTest
    @MethodSource("social.kith.cluster.Service#behindTheGateway")
    void everyColumnOfEveryReplicaIsComparedOrNamedAsOneThatCannotBe(Service service, Network network)
            throws SQLException {
        var columns = new ReplicaFiles(network).rows(service, """
                select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c
                where t.type = 'table' and t.name like '%\\_replicas' escape '\\'""");
        assertThat(columns).isNotEmpty().allSatisfy(column -> {
            String[] names = column.split(" ");
            assertThat(ReplicaCheck.knows(service, names[0], names[1]))
                    .as(column)
                    .isTrue();
        });
    }
}
