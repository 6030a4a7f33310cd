using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Tests;

public class EngineServicesTests
{
    [Theory]
    [InlineData("Database:Provider", "Oracle", "Database:Provider is 'Oracle'; accepted: Sqlite, PostgreSql, SqlServer.")]
    [InlineData("Database:Provider", "1", "Database:Provider is '1'; accepted: Sqlite, PostgreSql, SqlServer.")]
    [InlineData("Database:Provider", "PostgreSql", "Database:ConnectionString is empty; PostgreSql needs one.")]
    [InlineData("Database:ConnectionString", "no pairs", "Database:ConnectionString is not made of Key=Value pairs separated by ';'.")]
    [InlineData("Database:AttesaSecondi", "0", "Database:AttesaSecondi is 0; accepted: 1 to 600.")]
    [InlineData("Registrazione:LottoMassimo", "0", "Registrazione:LottoMassimo is 0; accepted: 1 to 4096.")]
    [InlineData("Registrazione:CodaMassima", "-1", "Registrazione:CodaMassima is -1; accepted: 1 to 1000000.")]
    [InlineData("Registrazione:AttesaResaMillisecondi", "1", "Registrazione:AttesaResaMillisecondi is 1; accepted: 10 to 120000.")]
    [InlineData("Registrazione:RiprovaDopoSecondi", "0", "Registrazione:RiprovaDopoSecondi is 0; accepted: 1 to 3600.")]
    [InlineData("Protocollo:Provider", "Altro", "Protocollo:Provider is 'Altro'; accepted: Interno, Remoto.")]
    [InlineData("Protocollo:IntervalloMillisecondi", "1", "Protocollo:IntervalloMillisecondi is 1; accepted: 10 to 60000.")]
    [InlineData("Protocollo:TurnoSecondi", "0", "Protocollo:TurnoSecondi is 0; accepted: 1 to 600.")]
    [InlineData("Protocollo:RiprovaMinimaSecondi", "0", "Protocollo:RiprovaMinimaSecondi is 0; accepted: 1 to 3600.")]
    [InlineData("Protocollo:RiprovaMassimaSecondi", "1", "Protocollo:RiprovaMassimaSecondi is 1; accepted: 2 to 86400.")]
    [InlineData("Adesioni:Aggiornamento", "0", "Adesioni:Aggiornamento is 0; accepted: 1 to 3600 seconds.")]
    public void WrongSetting_IsRefused_WithASentenceThatNamesItsKey(string key, string value, string sentence) =>
        Start((key, value)).Should().Throw<OptionsValidationException>().Which.Failures.Should().Contain(sentence);

    [Theory]
    [InlineData("Indirizzo", "", "Protocollo:Servizio:Indirizzo is ''; accepted: an https address, or http on this machine.")]
    [InlineData("Indirizzo", "http://protocollo.example/", "Protocollo:Servizio:Indirizzo is 'http://protocollo.example/'; accepted: an https address, or http on this machine.")]
    [InlineData("Certificato", "no.pem", "Protocollo:Servizio:Certificato and Protocollo:Servizio:Chiave go together; only one is set.")]
    [InlineData("Autorita", "no.pem", "Protocollo:Servizio:Autorita is 'no.pem', which does not exist; accepted: a PEM file.")]
    [InlineData("AttesaMillisecondi", "1", "Protocollo:Servizio:AttesaMillisecondi is 1; accepted: 10 to 120000.")]
    [InlineData("Ripetizioni", "11", "Protocollo:Servizio:Ripetizioni is 11; accepted: 0 to 10.")]
    [InlineData("PausaMillisecondi", "0", "Protocollo:Servizio:PausaMillisecondi is 0; accepted: 1 to 60000.")]
    [InlineData("AttesaTotaleMillisecondi", "100", "Protocollo:Servizio:AttesaTotaleMillisecondi is 100; accepted: 3000 to 600000.")]
    [InlineData("InterruttorePercento", "0", "Protocollo:Servizio:InterruttorePercento is 0; accepted: 1 to 100.")]
    [InlineData("InterruttoreMinimo", "1", "Protocollo:Servizio:InterruttoreMinimo is 1; accepted: 2 to 1000.")]
    [InlineData("InterruttoreFinestraSecondi", "0", "Protocollo:Servizio:InterruttoreFinestraSecondi is 0; accepted: 1 to 3600.")]
    [InlineData("InterruttorePausaSecondi", "0", "Protocollo:Servizio:InterruttorePausaSecondi is 0; accepted: 1 to 3600.")]
    [InlineData("AttesaInLineaMillisecondi", "-1", "Protocollo:Servizio:AttesaInLineaMillisecondi is -1; accepted: 0 to 30000.")]
    public void WrongSettingOfTheRemoteService_IsRefused_WhenItIsUsed(string key, string value, string sentence)
    {
        Start((key == "Indirizzo" ? "Unused" : "Protocollo:Servizio:Indirizzo", "https://protocollo.example/"), ("Protocollo:Provider", "Remoto"), ($"Protocollo:Servizio:{key}", value))
            .Should().Throw<OptionsValidationException>().Which.Failures.Should().Contain(sentence);
        Start(($"Protocollo:Servizio:{key}", value)).Should().NotThrow("the register is ours");
    }

    [Fact]
    public void ChannelThatDoesNotExist_IsRefused() =>
        Start(("Canali:AT:PATRONATO:Attiva", "false")).Should().Throw<OptionsValidationException>().Which.Failures.Should()
            .Equal("Canali:AT:PATRONATO names no channel; accepted: PORTALE_WEB, APP_MOBILE, PATRONATO_WEB, PATRONATO_COOP, CONTACT_CENTER.");

    [Fact]
    public void ChannelThatClosesBeforeItOpens_IsRefused() =>
        Start(
            ("Canali:AT:PATRONATO_COOP:DallIstante", "2022-01-01T00:00:00+01:00"),
            ("Canali:AT:PATRONATO_COOP:AllIstante", "2021-01-01T00:00:00+01:00"),
            ("Canali:AT:PORTALE_WEB:Finestre:0:DalGiorno", "2022-01-02"),
            ("Canali:AT:PORTALE_WEB:Finestre:0:AlGiorno", "2022-01-01"))
            .Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(2)
            .And.Contain(f => f.StartsWith("Canali:AT:PATRONATO_COOP:AllIstante is 2021-01-01", StringComparison.Ordinal))
            .And.Contain(f => f.StartsWith("Canali:AT:PORTALE_WEB:Finestre:0:AlGiorno is 2022-01-01", StringComparison.Ordinal));

    [Fact]
    public void UnknownSetting_IsRefused_WithItsName() =>
        Start(("Database:Migra", "false")).Should().Throw<InvalidOperationException>().Which.Message.Should().Contain("Migra");

    [Fact]
    public void NoSettingAtAll_IsAccepted() => Start().Should().NotThrow();

    [Fact]
    public void ChannelSettings_AreReadFromTheConfiguration()
    {
        using var services = Services(
            ("Canali:AT:PORTALE_WEB:Finestre:0:Dalle", "16:00"),
            ("Canali:AT:PORTALE_WEB:Finestre:0:Alle", "08:00"),
            ("Canali:AT:PORTALE_WEB:Finestre:0:DalGiorno", "2020-04-02"),
            ("Canali:AT:PORTALE_WEB:Finestre:0:Giorni:0", "Monday"),
            ("Canali:AT:PORTALE_WEB:Livelli:0:Livello", "SpidL2"),
            ("Canali:AT:PORTALE_WEB:Livelli:0:DalGiorno", "2020-04-03"));

        var canale = services.GetRequiredService<IOptions<CanaliOptions>>().Value["AT"]["PORTALE_WEB"];

        canale.Should().BeEquivalentTo(new CanaleOptions
        {
            Finestre = { new FinestraOptions { Dalle = new(16, 0), Alle = new(8, 0), DalGiorno = new(2020, 4, 2), Giorni = { DayOfWeek.Monday } } },
            Livelli = { new LivelloOptions { Livello = LivelloCredenziale.SpidL2, DalGiorno = new(2020, 4, 3) } },
        });
    }

    private static Action Start(params (string Key, string Value)[] settings) => () =>
    {
        using var services = Services(settings);
        services.GetRequiredService<IStartupValidator>().Validate();
    };

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddInpsInteropEngine(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build())
        .BuildServiceProvider();
}
