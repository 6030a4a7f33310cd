using System.Text.Json;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.IndennitaCovid19.Messaggi;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>The index card of the indennità COVID-19: one service, five codes.</summary>
internal sealed class SchedaIndennitaCovid19 : Prestazione
{
    public override IReadOnlyList<string> Codici => CodiciIndennitaCovid19.Tutti;

    public override string Denominazione => "Indennità COVID-19";

    public override string Registro => "ICV";

    public override string Servizio => "IndennitaCovid19";

    public override string ElementoDomanda => "DomandaIndennitaCovid19";

    public override Mappatura Mappatura { get; } = new MappaturaIndennitaCovid19();

    internal override IReadOnlyList<IRegola> Regole => [.. IndennitaCovid19.Regole.Tutte, .. RegoleDiStato.Tutte];

    public override IReadOnlyList<string> CodiciDiStato { get; } = [.. RegoleDiStato.Tutte.Select(r => r.Codice)];

    public override string CodiceOf(DomandaDiPrestazione domanda) => CodiciIndennitaCovid19.Of(((Domanda)domanda).TipoIndennita);

    public override string DenominazioneOf(string codice) => EtichetteIndennitaCovid19.Of(CodiciIndennitaCovid19.ToTipo(codice));

    public override (DateOnly? Dal, DateOnly? Al) Periodo(ParametriRegole parametri) => (parametri.IndennitaCovid19.Apertura, parametri.IndennitaCovid19.Chiusura);

    protected override InformazioniPrestazione Describe(string codice, ParametriRegole parametri) =>
        IndennitaCovid19.Informazioni.Of(CodiciIndennitaCovid19.ToTipo(codice), parametri.IndennitaCovid19);

    public override PosizioneRichiedente? Posizione(DomandaDiPrestazione domanda) => new(domanda.Richiedente.CodiceFiscale, []);

    public override IReadOnlyList<Segnalazione> Check(DomandaDiPrestazione domanda, Contesto contesto) =>
        Rilievi.Collect(IndennitaCovid19.Regole.Tutte, ElementoDomanda, (Domanda)domanda, contesto);

    public override IReadOnlyList<Segnalazione> CheckStato(DomandaDiPrestazione domanda, Contesto contesto, IFatti fatti) =>
        Rilievi.Collect(RegoleDiStato.Tutte, ElementoDomanda, (Domanda)domanda, contesto, fatti);

    public override bool UnaTantum => true;

    public override DatiPagamento? Pagamento(DomandaDiPrestazione domanda) => ((Domanda)domanda).CanaleAccredito.Pagamento;

    public override ContenutoRicevuta Ricevuta(DomandaDiPrestazione domanda, bool completa) =>
        IndennitaCovid19.Ricevuta.Of((Domanda)domanda, completa);

    public override DomandaDiPrestazione Mask(DomandaDiPrestazione domanda)
    {
        var indennita = (Domanda)domanda;
        return indennita with { CanaleAccredito = indennita.CanaleAccredito.Mask() };
    }

    public override byte[] Serialize(DomandaDiPrestazione domanda) =>
        JsonSerializer.SerializeToUtf8Bytes((Domanda)domanda, JsonIndennitaCovid19.Default.Domanda);

    public override DomandaDiPrestazione Deserialize(ReadOnlySpan<byte> contenuto) =>
        JsonSerializer.Deserialize(contenuto, JsonIndennitaCovid19.Default.Domanda) ?? throw new JsonException("The stored domanda is null.");
}
