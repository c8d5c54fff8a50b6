package social.kith.cluster.demo;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import social.kith.cluster.client.KithClient;

/** Eight neighbours in Lisbon, to look at Kith with: follows, posts of each privacy, groups, an event, chats. */
public final class DemoNetwork {

    /** Everybody's password. */
    public static final String PASSWORD = "seven bridges at dusk";

    private static final DemoProfile ANA = new DemoProfile(
            "Ana", "Duarte", "ana", "1991-04-12", "Ceramics, trams, and my grandmother's recipes.", true);
    private static final DemoProfile BEN = new DemoProfile(
            "Ben",
            "Okafor",
            "ben",
            "1988-09-30",
            "Civil engineer. I take pictures of bridges, sorry in advance.",
            true);
    private static final DemoProfile CHIARA =
            new DemoProfile("Chiara", "Rossi", "chiara", "1995-01-22", "Translator, slow runner, fast reader.", true);
    private static final DemoProfile DAVID =
            new DemoProfile("David", "Novák", "david", "1979-11-05", "Quiet account. Cello and chess.", false);
    private static final DemoProfile ELIF = new DemoProfile(
            "Elif", "Yılmaz", "elif", "1993-06-17", "Marine biologist on the Tagus. Ask me about cuttlefish.", true);
    private static final DemoProfile FARID =
            new DemoProfile("Farid", "Haddad", "farid", "1985-02-08", "Baker. Up at four, asleep at nine.", true);
    private static final DemoProfile GRACE = new DemoProfile(
            "Grace", "Kim", "grace", "1998-12-01", "Just moved here, still getting lost on the hills.", true);
    private static final DemoProfile HUGO = new DemoProfile(
            "Hugo", "Lindqvist", "hugo", "1970-07-24", "Retired postman. I walk the old rounds for pleasure.", true);
    private static final List<DemoProfile> EVERYBODY = List.of(ANA, BEN, CHIARA, DAVID, ELIF, FARID, GRACE, HUGO);

    private final DemoPerson ana;
    private final DemoPerson ben;
    private final DemoPerson chiara;
    private final DemoPerson david;
    private final DemoPerson elif;
    private final DemoPerson farid;
    private final DemoPerson grace;
    private final DemoPerson hugo;

    private DemoNetwork(URI gateway) {
        ana = DemoPerson.register(gateway, ANA);
        ben = DemoPerson.register(gateway, BEN);
        chiara = DemoPerson.register(gateway, CHIARA);
        david = DemoPerson.register(gateway, DAVID);
        elif = DemoPerson.register(gateway, ELIF);
        farid = DemoPerson.register(gateway, FARID);
        grace = DemoPerson.register(gateway, GRACE);
        hugo = DemoPerson.register(gateway, HUGO);
    }

    /** Brings the network about through the public API; does nothing where its people are there already. */
    public static void fill(URI gateway) {
        if (new KithClient(gateway).login(ANA.email(), PASSWORD).status() == 200) {
            return;
        }
        DemoNetwork network = new DemoNetwork(gateway);
        network.follow();
        network.post();
        network.runBefore();
        network.bake();
        network.chat();
    }

    /** Whom one can sign in as. */
    public static List<String> emails() {
        return EVERYBODY.stream().map(DemoProfile::email).toList();
    }

    private void follow() {
        ana.follow(ben, chiara, elif, farid);
        ben.follow(ana, hugo);
        chiara.follow(ana, farid, grace);
        elif.follow(ana, ben);
        farid.follow(ana);
        hugo.follow(ana, ben, grace);
        grace.follow(ana, farid);
        grace.follow(david); // waits for David's yes: his profile is private
        chiara.follow(ben);
        chiara.mute(ben); // so many bridges
        hugo.block(elif); // an old story
    }

    private void post() {
        ana.post(
                "public",
                "First kiln of the year",
                "Twelve bowls went in, eleven came out. I call that a success. #ceramics");
        ben.post(
                "public",
                "Ponte 25 de Abril at 6:40",
                "The light lasts four minutes, and then it is just a bridge again. #bridges");
        farid.post("public", "New on the shelf", "Rye with orange peel. Tuesdays and Fridays until it is gone.");
        elif.post(
                "public",
                "Cuttlefish!",
                "Three egg clusters under the old pier. Please do not anchor there this month.");
        hugo.post("public", "Round 14", "The blue door in Rua da Bica still has the letter box that bit me in 1997.");
        grace.post("almost_private", "Lost again", "Asked for the cathedral, found a very good sandwich instead.");
        ana.post(
                "almost_private",
                "Studio open on Sunday",
                "For those who follow me: come by after three, there is cake.");
        chiara.post("almost_private", "Ten kilometres", "Slowly. But ten.");
        ana.post("private", "Surprise for Ben", "Elif, keep his Saturday free, and not a word to him.", elif);
        david.post("private", "Opening repertoire", "Notes to myself: drop the King's Indian, at last.");
        farid.post(
                "unlisted",
                "The recipe",
                "For whoever has the address: 800 g rye, 200 g wheat, 20 g salt, one orange.");
        ben.post("unlisted", "Contact sheet", "All forty frames of Sunday, for the people who were there.");
    }

    private void runBefore() {
        String runners = chiara.createGroup("Runners before breakfast", "Along the river, six kilometres, no heroes.");
        chiara.invite(runners, ana, grace, hugo);
        ana.acceptInvitationTo(runners);
        grace.acceptInvitationTo(runners);
        chiara.nameAdmin(runners, grace);
        ben.requestToJoin(runners); // waits for Chiara's or Grace's yes
        chiara.postInGroup(runners, "Where we meet", "At the fountain, five to seven. We wait five minutes, not six.");
        grace.postInGroup(runners, "Is it always uphill?", "Asking for a friend.");
        String saturday = chiara.createEvent(
                runners,
                Map.of(
                        "title", "Saturday along the Tagus",
                        "description", "Six kilometres, coffee at the kiosk afterwards.",
                        "startsAt", nextSaturdayAtSeven(),
                        "timeZone", "Europe/Lisbon",
                        "place", "Fountain at Praça do Comércio"));
        chiara.answerEvent(saturday, "going");
        grace.answerEvent(saturday, "going");
        ana.answerEvent(saturday, "not_going");
        chiara.writeInGroup(runners, "Rain on Saturday? Bring a jacket, we run anyway.");
        grace.writeInGroup(runners, "I was told there would be coffee ☕");
    }

    private void bake() {
        String bakers = farid.createGroup("Sourdough clinic", "Bring your starter, and your questions.");
        farid.invite(bakers, ana, chiara);
        ana.acceptInvitationTo(bakers);
        chiara.acceptInvitationTo(bakers);
        farid.postInGroup(bakers, "Rule one", "If it smells of apples, it is fine. If it smells of paint, feed it.");
        ana.postInGroup(bakers, "Mine smells of both", "Photo to follow, if it lets me near.");
    }

    private void chat() {
        ana.write(ben, "Are you on the bridge on Saturday?");
        ben.write(ana, "Only until noon. Why?");
        ana.write(ben, "No reason 🙂");
        grace.write(farid, "Is there any of the rye left?");
        farid.write(grace, "One, behind the counter, with your name on it.");
    }

    private static String nextSaturdayAtSeven() {
        ZonedDateTime saturday = ZonedDateTime.now(ZoneId.of("Europe/Lisbon"))
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .with(LocalTime.of(7, 0));
        return DateTimeFormatter.ISO_INSTANT.format(saturday.toInstant());
    }
}
