using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>A wrong setting stops the process with a sentence that names it (design D10).</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Listener:Porta=70000", "Listener:Porta is 70000; accepted: 0 to 65535.")]
    [InlineData("Listener:Porta=molte", "Listener:Porta")]
    [InlineData("Listener:Indirizzo=ovunque", "Listener:Indirizzo is 'ovunque'")]
    [InlineData("Listener:Prota=8443", "the section Listener has no setting named 'Prota'")]
    [InlineData("Console:Porta=99999", "Console:Porta is 99999; accepted: 0 to 65535.")]
    [InlineData("Console:Oidc:Autorita=http://login", "Console:Oidc:Autorita is 'http://login'; accepted: an absolute https address.")]
    [InlineData("Tls:Certificato=/nessun/file.pem", "Tls:Certificato is '/nessun/file.pem', which does not exist")]
    [InlineData("Tls:ClientCertificate=Forse", "Tls:ClientCertificate")]
    [InlineData("Gateway:Ambiente=Prova", "Gateway:Ambiente")]
    [InlineData("Gateway:Ambiente=Produzione", "set Gateway:IndirizzoPubblico")]
    [InlineData("Gateway:Ambiente=Produzione Gateway:IndirizzoPubblico=https://api.inps.it", "development certificates are refused")]
    [InlineData("Gateway:Ambiente=Produzione CicloDiVita:IstruttoreSimulato=true", "CicloDiVita:IstruttoreSimulato is true; accepted only in Collaudo")]
    [InlineData("Gateway:IndirizzoPubblico=api.inps.it", "Gateway:IndirizzoPubblico is 'api.inps.it'")]
    [InlineData("Gateway:ProxyAttendibili:0=proxy", "Gateway:ProxyAttendibili holds 'proxy'")]
    [InlineData("Gateway:FileAdesioni=/nessun/file.json", "Gateway:FileAdesioni is '/nessun/file.json'")]
    [InlineData("Limiti:ProfonditaXml=2", "Limiti:ProfonditaXml is 2; accepted: 16 to 1000.")]
    [InlineData("Regole:AssegnoTemporaneoChiusura=2021-01-01", "Regole:AssegnoTemporaneoChiusura is 2021-01-01")]
    [InlineData("Database:Provider=Oracle", "Database:Provider is 'Oracle'; accepted: Sqlite, PostgreSql, SqlServer.")]
    [InlineData("Protocollo:Provider=Remoto", "Protocollo:Servizio:Indirizzo is ''; accepted: an https address, or http on this machine.")]
    [InlineData("Registrazione:LottoMassimo=0", "Registrazione:LottoMassimo is 0")]
    [InlineData("Canali:AT:PATRONATO_COOP:Atiiva=true", "Canali")]
    [InlineData("Spcoop:Nodo=10", "Spcoop:Nodo is 10; accepted: 0 to 9.")]
    [InlineData("Spcoop:Parte=INPS_0040", "Spcoop:Parte is 'INPS_0040'; accepted: letters and digits")]
    [InlineData("Adesioni:Aggiornamento=0", "Adesioni:Aggiornamento is 0")]
    [InlineData("Archivi:AttesaMillisecondi=0", "Archivi:AttesaMillisecondi is 0; accepted: 1 to 60000.")]
    [InlineData("Gateway:CartellaArchivi=/nessuna/cartella", "Gateway:CartellaArchivi is '/nessuna/cartella'; accepted: an existing folder, and only in Collaudo.")]
    [InlineData("Regole:Informative:ATX:Link=https://www.inps.it/", "Regole:Informative:ATX names no prestazione; accepted: AT,")]
    [InlineData("Regole:Informative:AT:Link=pagina", "Regole:Informative:AT:Link is 'pagina'")]
    [InlineData("Regole:Informative:AT:Testo=breve", "Regole:Informative:AT has a Testo without Versione")]
    [InlineData("Regole:Alas:TermineGiorni=0", "Regole:Alas:TermineGiorni is 0")]
    [InlineData("Regole:Alas:Dichiarazioni=NO_RDC,NO_ANF", "Regole:Alas:Dichiarazioni holds NO_ANF; accepted: some of RESPONSABILITA")]
    public async Task WrongSetting_StopsTheProcess_WithASentence(string setting, string sentence)
    {
        var starting = async () =>
        {
            await using var gateway = await GatewayProcess.StartAsync(setting.Split(' '));
        };

        var said = (await starting.Should().ThrowAsync<InvalidOperationException>()).Which.Message;
        said.Should().Contain("The gateway did not start").And.Contain(sentence).And.NotContain("   at ");
    }

    [Theory]
    [InlineData("[{", "Gateway:FileAdesioni cannot be enrolled")]
    [InlineData("""[{"codiceEnte":"A","sconosciuto":1}]""", "sconosciuto")]
    [InlineData("""[{"codiceEnte":"A","denominazione":"A","codicePatronato":"A","servizi":[],"uffici":[],"certificati":[{"thumbprintSha256":"corto"}]}]""", "impronta")]
    [InlineData("""[{"codiceEnte":"A","denominazione":"A","codicePatronato":"A","servizi":[],"uffici":[],"certificati":[{"pem":"manca.pem"}]}]""", "manca.pem")]
    [InlineData("""[{"codiceEnte":"A","denominazione":"A","codicePatronato":"A","servizi":["Pensioni"],"uffici":[],"certificati":[]}]""", "Pensioni")]
    [InlineData("""[{"codiceEnte":"A","denominazione":"A","codicePatronato":"A","servizi":[],"uffici":[],"portaDiDominio":{"Pensioni":null},"certificati":[]}]""", "Pensioni")]
    [InlineData("""[{"codiceEnte":"A","denominazione":"A","codicePatronato":"A","servizi":[],"uffici":[],"indirizziAmmessi":["qui"],"certificati":[]}]""", "'qui'")]
    public async Task WrongAdesioniFile_StopsTheProcess_WithASentence(string json, string sentence)
    {
        var folder = TestFolders.New("test");
        var file = Path.Combine(folder, "sbagliate.json");
        await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
        var starting = async () =>
        {
            await using var gateway = await GatewayProcess.StartAsync([$"Gateway:FileAdesioni={file}"], folder);
        };

        var said = (await starting.Should().ThrowAsync<InvalidOperationException>()).Which.Message;
        said.Should().Contain("The gateway did not start").And.Contain(sentence).And.NotContain("   at ");
    }
}
