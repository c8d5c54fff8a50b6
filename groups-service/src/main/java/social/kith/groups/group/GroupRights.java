package social.kith.groups.group;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.groups.membership.Standings;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** Asks for a right by way of the membership; everybody may know of every group, so a missing right is a 403. */
@ApplicationScoped
public class GroupRights {
    private final Standings standings;
    private final GroupQueries groups;

    GroupRights(Standings standings, GroupQueries groups) {
        this.standings = standings;
        this.groups = groups;
    }

    public void require(Right right, Id group, Id user) {
        if (has(right, group, user)) return;
        requireGroup(group);
        throw Refusal.forbidden(right.refusal());
    }

    /** Nobody has any in a group that is deleted. */
    public boolean has(Right right, Id group, Id user) {
        return standings
                .find(group, user)
                .filter(standing -> right.belongsTo(standing.role()))
                .isPresent();
    }

    /** 404 where there is no such group. */
    public void requireGroup(Id group) {
        if (!groups.exists(group)) throw Refusal.notFound("group");
    }
}
