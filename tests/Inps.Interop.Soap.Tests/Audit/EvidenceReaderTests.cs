using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Inps.Interop.Soap.Audit;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Tests.Security;
using Microsoft.Extensions.Time.Testing;

namespace Inps.Interop.Soap.Tests.Audit;

/// <summary>Tokens made by hand, so that each can be wrong in its own way, and those of our signer.</summary>
public class EvidenceReaderTests
{
    private const string Audience = "https://gateway.example.it/modi/soap/Prova/v1/";
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    private static readonly TrackingEvidence Rossi = new("RSSMRA80A01H501U", "6038C", "3");

    [Theory]
    [InlineData("RSA")]
    [InlineData("P-256")]
    [InlineData("P-384")]
    [InlineData("P-521")]
    public async Task TokenOfOurs_IsRead_AndHasAnIdOfItsOwn(string key)
    {
        var signer = new EvidenceSigner(Keys.Named(key), new FakeTimeProvider(Now));

        var first = Verified(await ReadAsync(signer.Sign(Rossi, Audience)));
        var second = Verified(await ReadAsync(signer.Sign(Rossi, Audience)));

        first.Evidence.Should().Be(Rossi);
        first.Certificate.RawData.Should().Equal(Keys.Named(key).RawData);
        first.UsableUntil.Should().Be(Now.AddMinutes(5));
        first.Id.Should().NotBeNullOrEmpty().And.NotBe(second.Id);
    }

    [Fact]
    public async Task TokenByHand_IsRead_AndTheCertificateMayBeNamed()
    {
        var named = Token(header: json => Named(json, Keys.Rsa), claims: json => json.Remove("LoA"));

        Verified(await ReadAsync(Token())).Evidence.Should().Be(Rossi);
        Verified(await ReadAsync(named)).Evidence.Should().Be(Rossi with { Loa = null });
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "no token", "AUD-002", "niente" },
        { "five parts", "AUD-002", "a.b.c.d.e" },
        { "empty", "AUD-002", "" },
        { "too long", "AUD-002", $"{new string('a', 20_000)}.b.c" },
        { "without signature", "AUD-003", Token(header: json => json["alg"] = "none", sign: _ => []) },
        { "key of a MAC", "AUD-003", Token(header: json => json["alg"] = "HS256", sign: data => HMACSHA256.HashData(Keys.Rsa.PublicKey.ExportSubjectPublicKeyInfo(), data)) },
        { "other type", "AUD-002", Token(header: json => json["typ"] = "at+jwt") },
        { "without userID", "AUD-002", Token(claims: json => json.Remove("userID")) },
        { "blank userLocation", "AUD-002", Token(claims: json => json["userLocation"] = " ") },
        { "without iat", "AUD-002", Token(claims: json => json.Remove("iat")) },
        { "without exp", "AUD-002", Token(claims: json => json.Remove("exp")) },
        { "without aud", "AUD-002", Token(claims: json => json.Remove("aud")) },
        { "long LoA", "AUD-002", Token(claims: json => json["LoA"] = new string('x', 256)) },
        { "unreadable certificate", "AUD-002", Token(header: json => json["x5c"] = new JsonArray("AAAA")) },
        { "no certificate", "AUD-004", Token(header: json => json.Remove("x5c")) },
        { "certificate at an address", "AUD-004", Token(header: json => { json.Remove("x5c"); json["x5u"] = "https://esempio.it/c.pem"; }) },
        { "certificate not known", "AUD-004", Token(header: json => json["x5c"] = new JsonArray(Convert.ToBase64String(SelfSigned().RawData))) },
        { "other certificate", "AUD-005", Token(header: json => json["x5c"] = new JsonArray(Convert.ToBase64String(Keys.Other.RawData))) },
        { "algorithm of another key", "AUD-005", Token(header: json => json["alg"] = "ES256") },
        { "changed signature", "AUD-005", Token(sign: data => Flip(Sign(data))) },
        { "no signature", "AUD-005", Token(sign: _ => []) },
        { "expired", "AUD-006", Token(claims: json => json["exp"] = Now.ToUnixTimeSeconds()) },
        { "too old", "AUD-006", Token(claims: json => json["iat"] = Now.AddSeconds(-301).ToUnixTimeSeconds()) },
        { "of the future", "AUD-006", Token(claims: json => json["iat"] = Now.AddSeconds(6).ToUnixTimeSeconds()) },
        { "not yet valid", "AUD-006", Token(claims: json => json["nbf"] = Now.AddSeconds(60).ToUnixTimeSeconds()) },
        { "for another", "AUD-007", Token(claims: json => json["aud"] = "https://altro.example.it/") },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task WrongToken_IsRefused_ForItsOwnReason(string what, string code, string token) =>
        Refused(await ReadAsync(token)).Should().Be(code, what);

    [Fact]
    public async Task ChangedPayload_IsRefused()
    {
        var parts = Token().Split('.');
        var payload = JsonNode.Parse(Decode(parts[1]))!.AsObject();
        payload["userID"] = "VRDLGI80A01H501U";

        Refused(await ReadAsync($"{parts[0]}.{Encode(Encoding.UTF8.GetBytes(payload.ToJsonString()))}.{parts[2]}")).Should().Be("AUD-005");
    }

    [Fact]
    public void AnyChange_IsRefused_OrSaysTheSame()
    {
        var good = Token();
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 3], Gen.OneOf("", "A", ".", "-", "=", "%", "é", "\0")).Sample((at, length, piece) =>
        {
            var changed = string.Concat(good.AsSpan(0, at), piece, good.AsSpan(Math.Min(at + length, good.Length)));
            if (ReadAsync(changed).GetAwaiter().GetResult() is EvidenceResult.Verified verified)
            {
                verified.Evidence.Should().Be(Rossi, changed);
            }
        }, iter: 2000);
    }

    private static Task<EvidenceResult> ReadAsync(string token) =>
        new EvidenceReader(SignedMessages.Trust, new FakeTimeProvider(Now), SecurityTolerances.Default).ReadAsync(token, [Audience]);

    private static EvidenceResult.Verified Verified(EvidenceResult result) =>
        result.Should().BeOfType<EvidenceResult.Verified>(because: (result as EvidenceResult.Refused)?.Failure.MessageEn ?? "").Subject;

    private static string Refused(EvidenceResult result) => result.Should().BeOfType<EvidenceResult.Refused>().Subject.Failure.Code.Codice;

    private static string Token(Action<JsonObject>? header = null, Action<JsonObject>? claims = null, Func<byte[], byte[]>? sign = null)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["x5c"] = new JsonArray(Convert.ToBase64String(Keys.Rsa.RawData)) };
        var payload = new JsonObject
        {
            ["iat"] = Now.ToUnixTimeSeconds(),
            ["exp"] = Now.AddMinutes(5).ToUnixTimeSeconds(),
            ["aud"] = Audience,
            ["userID"] = Rossi.UserId,
            ["userLocation"] = Rossi.UserLocation,
            ["LoA"] = Rossi.Loa,
        };
        header?.Invoke(head);
        claims?.Invoke(payload);
        var data = $"{Encode(Encoding.UTF8.GetBytes(head.ToJsonString()))}.{Encode(Encoding.UTF8.GetBytes(payload.ToJsonString()))}";
        return $"{data}.{Encode((sign ?? Sign)(Encoding.ASCII.GetBytes(data)))}";
    }

    private static void Named(JsonObject header, X509Certificate2 certificate)
    {
        header.Remove("x5c");
        header["x5t#S256"] = Encode(certificate.GetCertHash(HashAlgorithmName.SHA256));
    }

    private static byte[] Sign(byte[] data)
    {
        using var key = Keys.Rsa.GetRSAPrivateKey()!;
        return key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static byte[] Flip(byte[] signature)
    {
        signature[10] ^= 1;
        return signature;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=nessuno", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1));
    }

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static byte[] Decode(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
