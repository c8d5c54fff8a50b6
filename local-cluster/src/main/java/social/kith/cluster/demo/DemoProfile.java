package social.kith.cluster.demo;

import java.util.Map;

/** Who somebody in the demo network says they are. */
record DemoProfile(
        String firstName, String lastName, String nickname, String dateOfBirth, String aboutMe, boolean isPublic) {

    String email() {
        return nickname + "@kith.example";
    }

    Map<String, Object> registration() {
        return Map.of(
                "email", email(),
                "password", DemoNetwork.PASSWORD,
                "firstName", firstName,
                "lastName", lastName,
                "nickname", nickname,
                "dateOfBirth", dateOfBirth,
                "aboutMe", aboutMe,
                "isPublic", isPublic);
    }
}
