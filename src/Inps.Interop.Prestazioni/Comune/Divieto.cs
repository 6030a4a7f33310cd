using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>A rule that looks at the state of the domanda alone: in these states the operation is forbidden.</summary>
internal sealed class Divieto(string codice, StatoDomanda[] stati, string descrizione, string rimedio) : IRegola
{
    public string Codice { get; } = codice;

    public Severita Severita => Severita.Bloccante;

    public string Descrizione { get; } = descrizione;

    public string Rimedio { get; } = rimedio;

    /// <summary>The finding in that state, null when the rule does not forbid.</summary>
    public Segnalazione? In(StatoDomanda stato) =>
        Array.IndexOf(stati, stato) < 0 ? null : new(Codice, Severita, Descrizione, Rimedio, Valore: EtichettaStato.Of(stato));
}
