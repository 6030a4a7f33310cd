using System.Net;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Tests.Adesioni;

/// <summary>Calls that are under way at the same time; what a call holds is given back when it ends.</summary>
public sealed class QuotasTests : IAsyncDisposable
{
    private readonly ServiceProvider engine = TestDatabase.Sqlite(TestFolders.New("test")).Engine();

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    [Fact]
    public void CallsAtTheSameTime_AreBoundPerEnte_AndFreeAgainWhenTheyEnd()
    {
        using var quotas = Quotas(inTutto: 100);
        var adesione = Adesione("PAT901", contemporanee: 2);
        using var one = Call();
        var two = Call();
        using var three = Call();

        quotas.Admit(one, adesione).Should().BeNull();
        quotas.Admit(two, adesione).Should().BeNull();
        quotas.Admit(three, adesione)!.Failure.Code.Codice.Should().Be("GW-RATE-01");
        using var ofAnother = Call();
        quotas.Admit(ofAnother, Adesione("PAT902", contemporanee: 2)).Should().BeNull();
        two.Dispose();
        using var four = Call();

        quotas.Admit(four, adesione).Should().BeNull("one of them has ended");
    }

    [Fact]
    public void FullGateway_Is503_ForEverybody_UntilACallEnds()
    {
        using var quotas = Quotas(inTutto: 1);
        var one = Call();
        using var two = Call();

        quotas.Admit(one, Adesione("PAT901", contemporanee: 2)).Should().BeNull();
        var refused = quotas.Admit(two, Adesione("PAT902", contemporanee: 2))!;
        one.Dispose();
        two.Dispose();
        using var three = Call();

        refused.Failure.Code.Codice.Should().Be("GW-503");
        refused.RetryAfter.Should().Be(TimeSpan.FromSeconds(7));
        quotas.Admit(three, Adesione("PAT902", contemporanee: 2)).Should().BeNull();
    }

    [Fact]
    public void ChangedQuota_CountsAtOnce()
    {
        using var quotas = Quotas(inTutto: 100);
        using var one = Call();
        using var two = Call();
        using var three = Call();

        quotas.Admit(one, Adesione("PAT901", contemporanee: 1)).Should().BeNull();
        quotas.Admit(two, Adesione("PAT901", contemporanee: 1)).Should().NotBeNull();

        quotas.Admit(three, Adesione("PAT901", contemporanee: 5)).Should().BeNull();
    }

    [Fact]
    public void ReplacedLimiters_EndWithTheLastCallThatHoldsThem()
    {
        using var quotas = Quotas(inTutto: 100);
        var one = Call();
        using var two = Call();

        quotas.Admit(one, Adesione("PAT901", contemporanee: 1)).Should().BeNull();
        var replaced = one.Quota.Value;
        quotas.Admit(two, Adesione("PAT901", contemporanee: 5)).Should().BeNull();
        var whileHeld = replaced.Restanti;
        one.Dispose();

        whileHeld.Should().BePositive();
        replaced.TryHold().Should().BeFalse();
        replaced.Invoking(quota => quota.AlMinuto.AttemptAcquire()).Should().Throw<ObjectDisposedException>();
        two.Quota.Value.Restanti.Should().BePositive();
    }

    private Quotas Quotas(int inTutto) => new(
        Options.Create(new QuoteOptions { ChiamateContemporaneeInTutto = inTutto, RiprovaDopoSecondi = 7 }), engine.GetRequiredService<CaricoMotore>(), TimeProvider.System);

    private static Adesione Adesione(string ente, int contemporanee) => new()
    {
        Id = 1,
        CodiceEnte = ente,
        Denominazione = ente,
        CodicePatronato = ente,
        Ambiente = Ambiente.Collaudo,
        Stato = StatoAdesione.AbilitataCollaudo,
        Profilo = ProfiloSicurezza.Nessuno,
        ProfiliDeiServizi = new Dictionary<string, ProfiloSicurezza>(),
        IdentityBlocchiSeparati = false,
        PresaVisioneAmmessa = false,
        Servizi = new HashSet<string>(),
        IndirizziAmmessi = [],
        IndirizziCallback = new HashSet<string>(),
        Uffici = new HashSet<string>(),
        PortaDiDominio = new Dictionary<string, DateOnly?>(),
        Certificati = [],
        Quote = new Quote(null, contemporanee),
    };

    private static Call Call() => new(
        new HostRequest { Method = "POST", Servizio = "AssegnoTemporaneo", Body = Stream.Null, RemoteAddress = IPAddress.Loopback, Header = _ => null },
        Guid.NewGuid(),
        DateTimeOffset.UnixEpoch);
}
