using System.Globalization;

namespace Inps.Interop.Engine.Archivi;

/// <summary>A line of a CSV file: UTF-8, fields separated by a semicolon and named by the first line, no quotes.</summary>
internal sealed class RigaCsv
{
    private const char Separatore = ';';
    private readonly string file;
    private readonly int numero;
    private readonly string[] nomi;
    private readonly string[] valori;

    private RigaCsv(string file, int numero, string[] nomi, string[] valori)
    {
        this.file = file;
        this.numero = numero;
        this.nomi = nomi;
        this.valori = valori;
        if (valori.Length != nomi.Length)
        {
            throw Refuse($"{valori.Length} fields; the first line names {nomi.Length}");
        }
    }

    /// <summary>The lines after the first; empty ones are left out.</summary>
    /// <exception cref="InvalidDataException">A line has more or fewer fields than the first.</exception>
    public static IEnumerable<RigaCsv> ReadAll(string path)
    {
        string[]? nomi = null;
        var numero = 0;
        foreach (var linea in File.ReadLines(path))
        {
            numero++;
            if (nomi is null)
            {
                nomi = linea.Split(Separatore);
            }
            else if (linea.Length > 0)
            {
                yield return new RigaCsv(Path.GetFileName(path), numero, nomi, linea.Split(Separatore));
            }
        }
    }

    /// <summary>A field that has to be there.</summary>
    /// <exception cref="InvalidDataException">It is empty, or there is no such column.</exception>
    public string Text(string nome) => Find(nome) ?? throw Refuse($"{nome} is empty");

    /// <summary>A field; null when it is empty.</summary>
    /// <exception cref="InvalidDataException">There is no such column.</exception>
    public string? Find(string nome)
    {
        var colonna = Array.IndexOf(nomi, nome);
        return colonna < 0 ? throw Refuse($"the first line names no column {nome}") : valori[colonna] is { Length: > 0 } valore ? valore : null;
    }

    /// <exception cref="InvalidDataException">The field is no date.</exception>
    public DateOnly Date(string nome) => DateOnly.TryParseExact(Text(nome), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var data)
        ? data
        : throw Refuse($"{nome} is '{Text(nome)}'; accepted: a day such as 2026-01-31");

    /// <exception cref="InvalidDataException">The field is no number.</exception>
    public decimal Number(string nome) => decimal.TryParse(Text(nome), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var valore)
        ? valore
        : throw Refuse($"{nome} is '{Text(nome)}'; accepted: a number such as 8450.25");

    /// <summary>The exception that says what is wrong in this line.</summary>
    public InvalidDataException Refuse(string problema) => new($"{file}, line {numero}: {problema}.");
}
