using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

public class ControlloTests
{
    public static TheoryData<string> Valide => new(Campioni.In("valide"));

    [Theory]
    [MemberData(nameof(Valide))]
    public void ValidSample_HasNoBlockingFinding(string nome)
    {
        var esito = Campioni.Check(nome);

        esito.Schema.Errori.Should().BeEmpty();
        esito.Segnalazioni.Where(s => s.Severita == Severita.Bloccante).Should().BeEmpty();
        esito.Domanda.Should().NotBeNull();
    }
}
