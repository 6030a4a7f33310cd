using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>Something that a caller may ask of a domanda, in the states that admit it (domain 4.2).</summary>
public sealed class OperazioneSullaDomanda : IRegola
{
    private readonly StatoDomanda[] stati;

    internal OperazioneSullaDomanda(string codice, string nome, string descrizione, string rimedio, params StatoDomanda[] stati)
    {
        Codice = codice;
        Nome = nome;
        Descrizione = descrizione;
        Rimedio = rimedio;
        this.stati = stati;
    }

    public string Codice { get; }

    /// <summary>Wire name of the operation.</summary>
    public string Nome { get; }

    public Severita Severita => Severita.Bloccante;

    public string Descrizione { get; }

    public string Rimedio { get; }

    public bool IsAmmessa(StatoDomanda stato) => Array.IndexOf(stati, stato) >= 0;

    /// <summary>Null when the state admits the operation; else the finding.</summary>
    public Segnalazione? Divieto(StatoDomanda stato) => IsAmmessa(stato) ? null : Rifiuto(stato);

    /// <summary>The finding, whose remedy names what is possible in that state; also where something beside the state forbids the operation.</summary>
    public Segnalazione Rifiuto(StatoDomanda stato)
    {
        var possibili = string.Join(", ", OperazioniSullaDomanda.Tutte.Where(o => o != this && o.IsAmmessa(stato)).Select(o => o.Nome).Distinct());
        return new(
            Codice,
            Severita,
            Descrizione,
            $"{Rimedio} {(possibili.Length == 0 ? "Ora nessuna operazione è possibile." : $"Operazioni possibili ora: {possibili}.")}",
            Valore: NomeStato.Of(stato));
    }
}
