using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Engine.Tests;

/// <summary>A prestazione whose rules of state throw: a defect that only its own calls may feel.</summary>
internal sealed class PrestazioneDifettosa(Prestazione vera) : Prestazione
{
    public override IReadOnlyList<string> Codici { get; } = ["DIFETTO"];

    public override string Denominazione => vera.Denominazione;

    public override string Registro => vera.Registro;

    public override string Servizio => vera.Servizio;

    public override string ElementoDomanda => vera.ElementoDomanda;

    public override Mappatura Mappatura => vera.Mappatura;

    public override IReadOnlyList<string> CodiciDiStato => vera.CodiciDiStato;

    public override IReadOnlyList<Segnalazione> Check(DomandaDiPrestazione domanda, Contesto contesto) => vera.Check(domanda, contesto);

    public override IReadOnlyList<Segnalazione> CheckStato(DomandaDiPrestazione domanda, Contesto contesto, IFatti fatti) =>
        throw new NotSupportedException("A defect of the rules of state.");

    public override ContenutoRicevuta Ricevuta(DomandaDiPrestazione domanda, bool completa) => vera.Ricevuta(domanda, completa);

    protected override InformazioniPrestazione Describe(string codice, ParametriRegole parametri) => vera.Informazioni(vera.Codici[0], parametri);

    public override DomandaDiPrestazione Mask(DomandaDiPrestazione domanda) => vera.Mask(domanda);

    public override byte[] Serialize(DomandaDiPrestazione domanda) => vera.Serialize(domanda);

    public override DomandaDiPrestazione Deserialize(ReadOnlySpan<byte> contenuto) => vera.Deserialize(contenuto);
}
