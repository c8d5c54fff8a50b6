package social.kith.cluster.replica;

import social.kith.cluster.Service;

/**
 * A replica's column that is compared with nothing.
 *
 * @param why not
 */
record Uncompared(Service holder, String table, String column, String why) {

    boolean is(Service service, String otherTable, String otherColumn) {
        return holder == service && table.equals(otherTable) && column.equals(otherColumn);
    }
}
