using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Traffico;

public class MessaggiVistiTests
{
    private const string Firmatario = "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF";
    private static readonly byte[] Corpo = [1, 2, 3];

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task Message_IsNewOnce_InWhicheverInstance(string provider)
    {
        var clock = ClockAt("2026-11-24T10:00:00Z");
        await using var motore = await StartAsync(provider, clock);
        await using var twin = await motore.StartTwinAsync(clock);
        var first = new MessaggioVisto("urn:uuid:una", Guid.NewGuid(), Corpo, clock.GetUtcNow().AddMinutes(5));

        (await motore.Get<MessaggiVisti>().TryAddAsync(Firmatario, first, CancellationToken.None)).Should().BeNull();
        var seen = await twin.Get<MessaggiVisti>().TryAddAsync(Firmatario, first with { IdTransazione = Guid.NewGuid() }, CancellationToken.None);

        seen.Should().BeEquivalentTo(first);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ManyAtOnce_OneIsTheFirst(string provider)
    {
        await using var motore = await StartAsync(provider);
        var visti = motore.Get<MessaggiVisti>();
        var scade = TimeProvider.System.GetUtcNow().AddMinutes(5);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
            visti.TryAddAsync(Firmatario, new MessaggioVisto("urn:uuid:una", Guid.NewGuid(), Corpo, scade), CancellationToken.None)));

        results.Count(result => result is null).Should().Be(1);
        results.OfType<MessaggioVisto>().Select(result => result.IdTransazione).Distinct().Should().ContainSingle();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task IdsThatDifferInCaseOrSigner_AreOthers(string provider)
    {
        await using var motore = await StartAsync(provider);
        var visti = motore.Get<MessaggiVisti>();
        var una = new MessaggioVisto("urn:uuid:una", Guid.NewGuid(), Corpo, TimeProvider.System.GetUtcNow().AddMinutes(5));

        (await visti.TryAddAsync(Firmatario, una, CancellationToken.None)).Should().BeNull();
        (await visti.TryAddAsync(Firmatario, una with { MessageId = "urn:uuid:UNA" }, CancellationToken.None)).Should().BeNull();
        (await visti.TryAddAsync(Firmatario.Replace('0', 'F'), una, CancellationToken.None)).Should().BeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Message_IsForgotten_AfterItsTime(string provider)
    {
        var clock = ClockAt("2026-11-24T10:00:00Z");
        await using var motore = await StartAsync(provider, clock);
        var visti = motore.Get<MessaggiVisti>();
        var message = new MessaggioVisto("urn:uuid:una", Guid.NewGuid(), Corpo, clock.GetUtcNow().AddMinutes(5));
        await visti.TryAddAsync(Firmatario, message, CancellationToken.None);

        clock.Advance(TimeSpan.FromMinutes(5));
        (await visti.PurgeAsync(CancellationToken.None)).Should().Be(0);
        (await visti.TryAddAsync(Firmatario, message, CancellationToken.None)).Should().NotBeNull();
        clock.Advance(TimeSpan.FromSeconds(1));

        // Nobody has removed it yet: its time alone says that the id is free again.
        (await visti.TryAddAsync(Firmatario, message with { Scade = clock.GetUtcNow().AddMinutes(5) }, CancellationToken.None)).Should().BeNull();
        clock.Advance(TimeSpan.FromMinutes(6));
        (await visti.PurgeAsync(CancellationToken.None)).Should().Be(1);
        await using var context = motore.Context();
        (await context.MessaggiVisti.CountAsync(TestContext.Current.CancellationToken)).Should().Be(0);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ProfileOfAService_IsThatAgreedForIt(string provider)
    {
        await using var motore = await StartAsync(provider);
        var nuova = new NuovaAdesione
        {
            CodiceEnte = "PAT901",
            Denominazione = "Patronato",
            CodicePatronato = "PAT901",
            Ambiente = Ambiente.Collaudo,
            Servizi = ["AssegnoTemporaneo", "Alas"],
            Profilo = ProfiloSicurezza.IdAuthSoap01,
            ProfiliDeiServizi = new Dictionary<string, ProfiloSicurezza> { ["Alas"] = ProfiloSicurezza.NonRepudiation01 },
        };

        await motore.Get<EnrolAdesione>().RunAsync(nuova, AzioneAdesione.Iscrizione, MotoreDiProva.Prova, CancellationToken.None);

        var adesione = motore.Get<RegistroAdesioni>().Adesioni.Should().ContainSingle().Subject;
        adesione.Servizi.Should().BeEquivalentTo("AssegnoTemporaneo", "Alas");
        adesione.ProfiloDi("AssegnoTemporaneo").Should().Be(ProfiloSicurezza.IdAuthSoap01);
        adesione.ProfiloDi("Alas").Should().Be(ProfiloSicurezza.NonRepudiation01);
    }
}
