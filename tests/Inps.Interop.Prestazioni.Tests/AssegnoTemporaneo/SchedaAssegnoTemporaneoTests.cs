using System.Text;
using Inps.Interop.Prestazioni.AssegnoTemporaneo;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo;

public class SchedaAssegnoTemporaneoTests
{
    private static readonly Prestazione At = Catalogo.FindByCodice("AT")!;

    [Fact]
    public void StoredForm_HoldsCodesAsPlainText() =>
        Encoding.UTF8.GetString(At.Serialize(DomandaDiProva.Valida)).Should()
            .Contain("\"BNCLRA85M41F205C\"").And.Contain("\"IT60X0542811101000000123456\"").And.Contain("\"InProprio\"");

    [Fact]
    public void MaskedDomanda_ShowsTheIbanAsAnswersDo()
    {
        var mascherata = (Domanda)At.Mask(DomandaDiProva.Valida);

        mascherata.DatiPagamento.Iban!.Value.InChiaro.Should().Be("IT60XXXXXXXXXXXXXXXXXXX3456");
        (mascherata with { DatiPagamento = DomandaDiProva.Valida.DatiPagamento }).Should().BeEquivalentTo(DomandaDiProva.Valida);
    }

    [Fact]
    public void Catalogo_FindsThePrestazione_ByServiceCodeAndElement()
    {
        Catalogo.FindByServizio("AssegnoTemporaneo").Should().BeSameAs(At);
        Catalogo.FindByElemento("http://inps.it/AssegnoTemporaneo/v1", "DomandaAssegnoTemporaneo").Should().BeSameAs(At);
        Catalogo.FindByElemento("http://inps.it/Alas/v1", "DomandaAssegnoTemporaneo").Should().BeNull();
        Catalogo.FindByServizio("GestioneDomande").Should().BeNull();
    }

    [Fact]
    public void RespectedRules_AllocateNextToNothing()
    {
        var contesto = DomandaDiProva.Il(2021, 9, 1);
        var domanda = DomandaDiProva.Valida with { Testata = new("MESSAGGIO-1", contesto.Istante, "1.0") };
        At.Check(domanda, contesto).Should().BeEmpty();

        var prima = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            At.Check(domanda, contesto);
        }

        ((GC.GetAllocatedBytesForCurrentThread() - prima) / 100).Should().BeLessThan(256);
    }
}
