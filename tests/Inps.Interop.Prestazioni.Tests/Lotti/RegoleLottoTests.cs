using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Prestazioni.Tests.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Lotti;

public sealed class RegoleLottoTests
{
    [Fact]
    public void Rules_HaveTheSentencesOfTheCatalogue_AndTheirOwnCode()
    {
        RegoleLotto.Tutte.Select(r => r.Codice).Should().OnlyHaveUniqueItems();
        foreach (var regola in RegoleLotto.Tutte)
        {
            var voce = CatalogoDeiCodici.Regole[regola.Codice];
            (regola.Descrizione, regola.Rimedio, "B").Should().Be((voce.Descrizione, voce.Rimedio, voce.Severita));
            NomiWire.Name(EsitoDelleRegole.OfBloccante(regola.Codice)).Should().Be(voce.Esito, regola.Codice);
        }
    }
}
