package social.kith.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The browser of these tests reads what the specification says that a browser reads, and what is sent here. */
class ReceiverTest {
    @Test
    void theExampleOfTheSpecificationIsRead() throws GeneralSecurityException {
        // RFC 8291, section 5 and appendix A.
        var receiver = new Receiver(
                Receiver.privateKey(bytes("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")),
                bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"));
        assertThat(receiver.decrypted(bytes("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIg"
                        + "Dll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNW"
                        + "QexSgSxsj_Qulcy4a-fN")))
                .isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void whatIsSentIsReadWhateverTheKeys() throws GeneralSecurityException {
        var webPush = new WebPush(LocalPushServices.CONTACT, VapidKeys.generate());
        // One key in 256 has a coordinate that begins with a zero.
        for (int i = 0; i < 600; i++) {
            var receiver = Receiver.withNewKeys(new byte[16]);
            byte[] body = webPush.getBody("Bär".getBytes(StandardCharsets.UTF_8), receiver.point(), receiver.auth());
            assertThat(receiver.decrypted(body)).isEqualTo("Bär");
        }
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
