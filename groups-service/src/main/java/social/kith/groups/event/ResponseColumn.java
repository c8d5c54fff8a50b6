package social.kith.groups.event;

import social.kith.platform.sqlite.EnumColumn;

/** {@link Response} in the table. */
class ResponseColumn extends EnumColumn<Response> {
    ResponseColumn() {
        super(Response.class);
    }
}
