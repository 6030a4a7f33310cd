using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Engine.Tests;

/// <summary>A prestazione whose rules of state tell, as a warning, which domande of the person they see.</summary>
internal sealed class PrestazioneConPosizione(Prestazione vera, string codice, params string[] rapporti) : Prestazione
{
    public override IReadOnlyList<string> Codici { get; } = [codice];

    public override string Denominazione => vera.Denominazione;

    public override string Registro => vera.Registro;

    public override string Servizio => vera.Servizio;

    public override string ElementoDomanda => vera.ElementoDomanda;

    public override Mappatura Mappatura => vera.Mappatura;

    public override IReadOnlyList<string> CodiciDiStato => vera.CodiciDiStato;

    public override PosizioneRichiedente Posizione(DomandaDiPrestazione domanda) => new(domanda.Richiedente.CodiceFiscale, rapporti);

    public override IReadOnlyList<Segnalazione> Check(DomandaDiPrestazione domanda, Contesto contesto) => [];

    public override IReadOnlyList<Segnalazione> CheckStato(DomandaDiPrestazione domanda, Contesto contesto, IFatti fatti) =>
        [.. fatti.DomandeAttiveDi(domanda.Richiedente.CodiceFiscale).Select(d => new Segnalazione(
            "VISTA", Severita.Avviso, "", "", Valore: $"{d.NumeroDomanda} {d.CodiceEnte} {d.CodicePrestazione} {d.Stato} {d.Anno} {string.Join('+', d.Rapporti)}"))];

    public override ContenutoRicevuta Ricevuta(DomandaDiPrestazione domanda, bool completa) => vera.Ricevuta(domanda, completa);

    protected override InformazioniPrestazione Describe(string codice, ParametriRegole parametri) => vera.Informazioni(vera.Codici[0], parametri);

    public override DomandaDiPrestazione Mask(DomandaDiPrestazione domanda) => vera.Mask(domanda);

    public override byte[] Serialize(DomandaDiPrestazione domanda) => vera.Serialize(domanda);

    public override DomandaDiPrestazione Deserialize(ReadOnlySpan<byte> contenuto) => vera.Deserialize(contenuto);
}
