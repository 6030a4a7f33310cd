using System.Globalization;
using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>
/// The whole check of one domanda of a lotto: well-formedness, schema, rules of the document; the same as for a domanda that is presented alone. Its
/// findings have the lines of the lotto and paths such as <c>Lotto/*[17]/Minori/Minore[2]</c>.
/// </summary>
public sealed class ControlloElemento
{
    private const string Presenta = PresentaDomandaRichiesta.Operazione;
    private readonly ElementoLotto elemento;
    private readonly SpaziNomiInVigore spaziNomi;
    private readonly int posizione;
    private NameTable names;

    private ControlloElemento(ElementoLotto elemento, SpaziNomiInVigore spaziNomi, int posizione) =>
        (this.elemento, this.spaziNomi, this.posizione, names) = (elemento, spaziNomi, posizione, NomiNoti.Take());

    /// <summary>Null when the element is no domanda, or the schema has errors.</summary>
    public DomandaDiPrestazione? Domanda { get; private set; }

    /// <summary>Null when the element is no domanda that is known.</summary>
    public Prestazione? Prestazione { get; private set; }

    /// <summary>The digest that PresentaDomanda of the same domanda has; empty while there is no <see cref="Domanda"/>.</summary>
    public byte[] Impronta { get; private set; } = [];

    /// <summary>The IdMessaggio as far as it could be read, also of a domanda with errors.</summary>
    public string? IdMessaggio { get; private set; }

    /// <summary>All findings.</summary>
    public IReadOnlyList<Segnalazione> Segnalazioni { get; private set; } = [];

    /// <summary>Checks one element; nothing that it may hold makes this throw.</summary>
    /// <param name="elemento">Its bytes must stay as they are while the result is in use.</param>
    /// <param name="posizione">Position in the lotto, from 1.</param>
    public static ControlloElemento Check(ElementoLotto elemento, SpaziNomiInVigore spaziNomi, int posizione, Contesto contesto)
    {
        var controllo = new ControlloElemento(elemento, spaziNomi, posizione);
        try
        {
            controllo.Run(contesto);
        }
        catch (XmlException exception)
        {
            controllo.Domanda = null;
            controllo.Segnalazioni =
            [
                new Segnalazione(
                    ErroreSchema.NonBenFormato, Severita.Bloccante, "La domanda non è XML ben formato.",
                    "Correggere la domanda: elementi chiusi nell'ordine giusto, nessuna DTD, codifica uguale a quella dichiarata.",
                    controllo.Campo(null), exception.LineNumber, exception.LinePosition, exception.Message),
            ];
        }

        // What is asked later may be asked from another thread.
        controllo.names = new NameTable();
        return controllo;
    }

    /// <summary>Gives findings made later, such as those of the rules of state, their line and their path in the lotto.</summary>
    public IReadOnlyList<Segnalazione> Locate(IReadOnlyList<Segnalazione> found)
    {
        if (found.Count == 0)
        {
            return found;
        }

        var located = found.All(IsLocated) ? found : PositionFinder.Locate(found, Open);
        return [.. located.Select(s => IsLocated(s) ? s : s with { Campo = Campo(s.Campo), Riga = s.Riga ?? elemento.Riga, Colonna = s.Colonna ?? elemento.Colonna })];
    }

    private void Run(Contesto contesto)
    {
        using (var reader = Open())
        {
            Prestazione = Catalogo.FindByElemento(reader.NamespaceURI, reader.LocalName);
            if (Prestazione is null)
            {
                Segnalazioni = [RegoleLotto.R011.Segnalazione($"{{{reader.NamespaceURI}}}{reader.LocalName}", Campo(null), elemento.Riga, elemento.Colonna)];
                return;
            }

            if (!CheckSchema(reader, Prestazione))
            {
                return;
            }
        }

        using var again = Open();
        Domanda = Prestazione.Mappatura.Read(again);
        IdMessaggio = Domanda.Testata.IdMessaggio;
        Segnalazioni = Locate(Prestazione.Check(Domanda, contesto));
    }

    private bool CheckSchema(XmlReader reader, Prestazione prestazione)
    {
        using var digest = new InfosetDigest();
        digest.Enter(prestazione.Namespace, Presenta);
        digest.Enter(prestazione.Namespace, "request");
        if (SchemaCheck.IsValid(prestazione.Servizio, reader, digest))
        {
            ReadToEnd(reader);
            digest.Leave();
            digest.Leave();
            Impronta = digest.Finish();
            return true;
        }

        using var again = Open();
        var schema = SchemaCheck.Check(prestazione.Servizio, again);
        ReadToEnd(again);
        Segnalazioni = [.. schema.Errori.Select(e => new Segnalazione(
            e.Codice, Severita.Bloccante, e.Messaggio, e.Rimedio, Campo(e.XPath.TrimStart('/')), e.Riga, e.Colonna, e.Valore))];
        IdMessaggio = ReadIdMessaggio();
        return false;
    }

    /// <summary>What follows the domanda must be well-formed too: nothing follows it.</summary>
    private static void ReadToEnd(XmlReader reader)
    {
        while (reader.Read())
        {
        }
    }

    private string? ReadIdMessaggio()
    {
        using var reader = Open();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "IdMessaggio", Depth: 2, IsEmptyElement: false } && reader.Read() && reader.NodeType == XmlNodeType.Text)
            {
                var text = reader.Value.Trim();
                return text.Length == 0 ? null : text[..Math.Min(text.Length, 64)];
            }
        }

        return null;
    }

    private XmlReader Open()
    {
        var reader = HardenedReader.Create(elemento.Bytes, spaziNomi.ToContext(names), elemento.Riga, elemento.Colonna);
        reader.MoveToContent();
        return reader;
    }

    private static bool IsLocated(Segnalazione segnalazione) => segnalazione.Campo?.StartsWith("Lotto/", StringComparison.Ordinal) == true;

    /// <summary>The path in the lotto of a path in the domanda.</summary>
    private string Campo(string? nellaDomanda)
    {
        var below = nellaDomanda?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return string.Create(CultureInfo.InvariantCulture, $"Lotto/*[{posizione}]{(below < 0 ? "" : nellaDomanda.AsSpan(below))}");
    }
}
