using System.Text;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>The states of one kind of thing and the transitions it may make; what is not listed is forbidden, under the code of the kind.</summary>
public sealed class Ciclo<TStato> : IRegola
    where TStato : struct, Enum
{
    private readonly (TStato Da, TStato A)[] ammesse;

    /// <param name="soggetto">What it is, with its article, such as <c>il riesame</c>.</param>
    internal Ciclo(string codice, string soggetto, params (TStato Da, TStato A)[] ammesse)
    {
        Codice = codice;
        Descrizione = $"Lo stato in cui si trova {soggetto} non ammette il passaggio richiesto.";
        this.ammesse = ammesse;
    }

    public string Codice { get; }

    public Severita Severita => Severita.Bloccante;

    public string Descrizione { get; }

    public string Rimedio => "Rileggere lo stato attuale e chiedere soltanto un passaggio che quello stato ammette.";

    /// <summary>True when the table has the transition; guards such as payments already issued are asked elsewhere.</summary>
    public bool IsAmmessa(TStato da, TStato a) => Array.IndexOf(ammesse, (da, a)) >= 0;

    /// <summary>The states reachable in one step.</summary>
    public IReadOnlyList<TStato> From(TStato stato) =>
        [.. ammesse.Where(t => EqualityComparer<TStato>.Default.Equals(t.Da, stato)).Select(t => t.A)];

    /// <summary>Null when the transition is allowed; else the finding, whose remedy names the transitions that are possible now.</summary>
    public Segnalazione? Divieto(TStato da, TStato a)
    {
        if (IsAmmessa(da, a))
        {
            return null;
        }

        var possibili = string.Join(", ", From(da).Select(NomeStato.Of));
        return new(
            Codice,
            Severita,
            Descrizione,
            $"{Rimedio} {(possibili.Length == 0 ? "Ora nessun passaggio è possibile." : $"Passaggi possibili ora: {possibili}.")}",
            Valore: $"{NomeStato.Of(da)} -> {NomeStato.Of(a)}");
    }
}

/// <summary>The name of a state as the wire writes it: <c>IN_ISTRUTTORIA</c>.</summary>
internal static class NomeStato
{
    public static string Of<TStato>(TStato stato)
        where TStato : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var character in stato.ToString())
        {
            if (char.IsAsciiLetterUpper(character) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(character));
        }

        return name.ToString();
    }
}
