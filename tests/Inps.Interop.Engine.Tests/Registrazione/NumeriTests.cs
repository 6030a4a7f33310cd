using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Registrazione;

public class NumeriTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task ItalianNewYear_BeginsTheRegisterAgain_AndGoesOnWithTheDomande(string provider)
    {
        var clock = ClockAt("2026-12-31T22:59:59.999Z");
        await using var motore = await StartAsync(provider, clock);
        var vecchio = (await SubmitTests.Registered(motore, Of("MSG-0001"))).Fatti;

        clock.Advance(TimeSpan.FromMilliseconds(1));
        var nuovo = (await SubmitTests.Registered(motore, Of("MSG-0002"))).Fatti;

        vecchio.NumeroProtocollo.Should().Be("INPS-AUF-2026-000000000001");
        nuovo.NumeroProtocollo.Should().Be("INPS-AUF-2027-000000000001");
        nuovo.NumeroDomanda.Should().Be(2);
        await motore.RegisterHoldsAsync(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ClockPutBack_DoesNotPutTheRegisterBack(string provider)
    {
        await using var avanti = await StartAsync(provider, ClockAt("2027-01-01T00:00:00Z"));
        await using var indietro = await avanti.StartTwinAsync(ClockAt("2026-12-31T12:00:00Z"));
        var primo = (await SubmitTests.Registered(avanti, Of("MSG-0001"))).Fatti;

        var secondo = (await SubmitTests.Registered(indietro, Of("MSG-0002"))).Fatti;

        secondo.DataProtocollo.Should().Be(primo.DataProtocollo);
        secondo.NumeroProtocollo.Should().Be("INPS-AUF-2027-000000000002");
    }

    [Fact]
    public void Numbers_GoOnFromTheCounters_AndOnlyWhatChangedIsWritten()
    {
        var istante = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
        var numeri = new Numeri(
            [
                new ContatoreRow { Nome = "DOMANDA", Ultimo = 370, Istante = istante },
                new ContatoreRow { Nome = "PROTOCOLLO/AUF/2026", Ultimo = 41, Istante = istante },
                new ContatoreRow { Nome = "PROTOCOLLO/ALS/2026", Ultimo = 7, Istante = istante },
            ],
            istante.AddTicks(1));

        numeri.NextDomanda().Should().Be(371);
        numeri.NextProtocollo("AUF", 2026).ToString().Should().Be("INPS-AUF-2026-000000000042");
        numeri.NextProtocollo("AUF", 2027).Numero.Should().Be(1);
        numeri.Changed.Select(c => c.Nome).Should().BeEquivalentTo("DOMANDA", "PROTOCOLLO/AUF/2026", "PROTOCOLLO/AUF/2027");
        numeri.Istante.Should().Be(istante, "instants are whole milliseconds");
    }
}
