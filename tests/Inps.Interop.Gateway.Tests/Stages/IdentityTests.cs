using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

/// <summary>The Identity header in the forms of domain 1.2.1: tolerant of form, never ambiguous.</summary>
[Collection(OneGateway.Name)]
public sealed class IdentityTests(GatewayFixture fixture)
{
    private const string U = "<UserId>RSSMRA80A01H501U</UserId>";
    private const string C = "<CodiceUfficio>6038C</CodiceUfficio>";
    private const string BlockU = """<i:UserId xmlns:i="http://inps.it/">RSSMRA80A01H501U</i:UserId>""";
    private const string BlockC = """<i:CodiceUfficio xmlns:i="http://inps.it/">6038C</i:CodiceUfficio>""";

    [Theory]
    [InlineData("F1", """<i:Identity xmlns:i="http://inps.it/">""" + U + C + "</i:Identity>")]
    [InlineData("F1", """<i:Identity xmlns:i="http://inps.it/">""" + C + U + "</i:Identity>")]
    [InlineData("F1", """<i:Identity xmlns:i="http://inps.it/" s:mustUnderstand="true">""" + U + C + "</i:Identity>")]
    [InlineData("F1", """<i:Identity xmlns:i="http://inps.it/"><UserId>  RSSMRA80A01H501U </UserId><CodiceUfficio> 6038C </CodiceUfficio></i:Identity>""")]
    [InlineData("F1", """<i:Identity xmlns:i="http://inps.it/"><Userid>RSSMRA80A01H501U</Userid>""" + C + "</i:Identity>")]
    [InlineData("F1", """<i:Identity xmlns:i="http://inps.it/">""" + U + C + "<CodiceEnte>PAT901</CodiceEnte><AppName>gestionale</AppName></i:Identity>")]
    [InlineData("F2", """<i:Identity xmlns:i="http://inps.it/" UserId="RSSMRA80A01H501U" CodiceUfficio="6038C"/>""")]
    [InlineData("F2", """<i:Identity xmlns:i="http://inps.it/" Userid="RSSMRA80A01H501U" CodiceUfficio="6038C"/>""")]
    [InlineData("F3", """<i:Identity xmlns:i="http://inps.it/"><i:UserId>RSSMRA80A01H501U</i:UserId><i:CodiceUfficio>6038C</i:CodiceUfficio></i:Identity>""")]
    public async Task AcceptedForm_IsRecognised(string forma, string header)
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, header));

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
        answer.Element("FormaIdentity").Should().Be(forma);
        answer.Element("UserId").Should().Be("RSSMRA80A01H501U");
        answer.Element("CodiceUfficio").Should().Be("6038C");
    }

    [Theory]
    [InlineData(Wire.Soap12, "application/soap+xml")]
    [InlineData(Wire.Soap11, "text/xml")]
    public async Task Echo_SaysWhatWasRecognised(string version, string mediaType)
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, ns: version), mediaType: mediaType);

        answer.Status.Should().Be(200);
        answer.Envelope.Name.NamespaceName.Should().Be(version);
        new[] { "Messaggio", "Servizio", "Versione", "Ambiente", "CodiceEnte", "CodicePatronato", "Denominazione", "Soggetto" }.Select(answer.Element)
            .Should().Equal("ciao", "AssegnoTemporaneo", "1.0.0", "COLLAUDO", "PAT901", "PAT901", "Patronato di prova PAT901", "CN=patronato1.sviluppo, O=Patronato Demo Uno, C=IT");
    }

    [Fact]
    public async Task SeparateBlocks_AreAccepted_WhereTheAdesioneSaysSo()
    {
        var agreed = await fixture.Client("blocchi-separati").PostAsync(Wire.Envelope(Wire.Echo, BlockU + BlockC));
        var notAgreed = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, BlockU + BlockC));

        agreed.Element("FormaIdentity").Should().Be("F4", "the answer was {0}", agreed.Text);
        notAgreed.ShouldBeFault("IDN-002", 500, "identity");
        notAgreed.Frase().Should().Contain("header separati");
    }

    [Theory]
    [InlineData("", "Header trovati: nessuno.")]
    [InlineData("""<x:Altro xmlns:x="urn:x"/>""", "Header trovati: Altro.")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/" s:role="urn:altri">""" + U + C + "</i:Identity>", "Header trovati: Identity.")]
    public async Task Missing_IsIdn001(string headers, string frase)
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, headers));

        answer.ShouldBeFault("IDN-001", 500, "identity");
        answer.Frase().Should().Contain(frase);
    }

    [Theory]
    [InlineData("""<i:Identity xmlns:i="http://inps.it">""" + U + C + "</i:Identity>", "namespace 'http://inps.it' invece di 'http://inps.it/'")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/">""" + U + "</i:Identity>", "CodiceUfficio manca")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/">""" + C + "</i:Identity>", "UserId manca")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/"/>""", "UserId manca")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/"><UserId>  </UserId>""" + C + "</i:Identity>", "UserId è vuoto")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/">""" + U + "<CodiceUfficio/></i:Identity>", "CodiceUfficio è vuoto")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/"><UserId>""" + TooLong + "</UserId>" + C + "</i:Identity>", "65 caratteri")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/">""" + U + "<CodiceUfficio>123456789012345678901</CodiceUfficio></i:Identity>", "21 caratteri")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/"><UserId>a&#x9;b</UserId>""" + C + "</i:Identity>", "caratteri di controllo")]
    public async Task Malformed_IsIdn002(string header, string frase)
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, header));

        answer.ShouldBeFault("IDN-002", 500, "identity");
        answer.Frase().Should().Contain(frase);
    }

    [Fact]
    public async Task HeaderWithoutNamespace_IsAgainstSoap()
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, "<Identity>" + U + C + "</Identity>"));

        answer.ShouldBeFault("SOAP-003", 500, "envelope");
        answer.Frase().Should().Contain("Identity");
    }

    [Theory]
    [InlineData(Wire.Identity + Wire.Identity)]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/">""" + U + U + C + "</i:Identity>")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/">""" + U + "<Userid>RSSMRA80A01H501U</Userid>" + C + "</i:Identity>")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/" UserId="RSSMRA80A01H501U">""" + U + C + "</i:Identity>")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/" UserId="RSSMRA80A01H501U">""" + C + "</i:Identity>")]
    [InlineData("""<i:Identity xmlns:i="http://inps.it/">""" + U + "<i:CodiceUfficio>6038C</i:CodiceUfficio></i:Identity>")]
    [InlineData(Wire.Identity + BlockU)]
    [InlineData(Wire.Identity + BlockU + BlockC)]
    public async Task DuplicatedOrMixed_IsIdn003(string headers)
    {
        (await fixture.Client("blocchi-separati").PostAsync(Wire.Envelope(Wire.Echo, headers))).ShouldBeFault("IDN-003", 500, "identity");
    }

    [Theory]
    [InlineData("<UserId>RSSMRA80A01H501U</UserId><CodiceUfficio>7001A</CodiceUfficio>", "'7001A'")]
    [InlineData("<UserId>RSSMRA80A01H501U</UserId><CodiceUfficio>6038c</CodiceUfficio>", "'6038c'")]
    [InlineData(U + C + "<CodiceEnte>PAT902</CodiceEnte>", "'PAT902'")]
    public async Task OfficeOrEnteOfOthers_IsIdn004(string children, string frase)
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, $"""<i:Identity xmlns:i="http://inps.it/">{children}</i:Identity>"""));

        answer.ShouldBeFault("IDN-004", 403, "identity");
        answer.Frase().Should().Contain(frase);
    }

    [Theory]
    [InlineData("RSSMRA80A01H501X", "codice fiscale")]
    [InlineData("RSSMRA80A41H501U", "codice fiscale")]
    [InlineData("mario rossi", "nome utente")]
    [InlineData("mario;rossi", "nome utente")]
    public async Task BadUserId_IsIdn005(string userId, string frase)
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, Header(userId)));

        answer.ShouldBeFault("IDN-005", 403, "identity");
        answer.Frase().Should().Contain($"'{userId}'").And.Contain(frase);
    }

    [Theory]
    [InlineData("batch-notturno_01")]
    [InlineData("mario.rossi@patronato.example")]
    [InlineData("RSSMRA80A01H501U")]
    public async Task UserNameOrCodiceFiscale_IsAccepted(string userId)
    {
        (await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, Header(userId)))).Element("UserId").Should().Be(userId);
    }

    [Theory]
    [InlineData("INPS-Identity-UserId", "RSSMRA80A01H501U", true)]
    [InlineData("INPS-Identity-CodiceUfficio", "6038C", true)]
    [InlineData("INPS-Identity-UserId", "altro.operatore", false)]
    [InlineData("INPS-Identity-CodiceUfficio", "7001A", false)]
    public async Task HttpHeadersOfPdnd_MustAgree(string name, string value, bool agrees)
    {
        using var content = Wire.Content(Wire.Envelope(Wire.Echo));
        content.Headers.Add(name, value);

        var answer = await fixture.Client().SendAsync(content);

        answer.FaultCode.Should().Be(agrees ? null : "IDN-003");
    }

    [Fact]
    public async Task HttpHeadersOfPdnd_AreNotSufficient()
    {
        using var content = Wire.Content(Wire.Envelope(Wire.Echo, ""));
        content.Headers.Add("INPS-Identity-UserId", "RSSMRA80A01H501U");
        content.Headers.Add("INPS-Identity-CodiceUfficio", "6038C");

        (await fixture.Client().SendAsync(content)).ShouldBeFault("IDN-001", 500, "identity");
    }

    private const string TooLong = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff12345";

    private static string Header(string userId) => $"""<i:Identity xmlns:i="http://inps.it/"><UserId>{userId}</UserId>{C}</i:Identity>""";
}
