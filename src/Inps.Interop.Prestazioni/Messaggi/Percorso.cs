using System.Globalization;
using System.Text;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>The path of the element being read, kept while reading: local names, and the position among equal neighbours.</summary>
internal sealed class Percorso
{
    private Passo[] passi = new Passo[16];

    /// <summary>How many elements are open.</summary>
    public int Profondita { get; private set; }

    /// <summary>Local name of the present element.</summary>
    public string UltimoNome => passi[Profondita - 1].Nome ?? "";

    /// <summary>Enters an element below the present one.</summary>
    /// <param name="nome">Local name.</param>
    /// <param name="ripetibile">True when the contract allows several: its position is then shown even when it is the first.</param>
    public void Enter(string nome, bool ripetibile = false)
    {
        if (Profondita + 1 >= passi.Length)
        {
            Array.Resize(ref passi, passi.Length * 2);
        }

        ref var passo = ref passi[Profondita];
        passo.Indice = string.Equals(passo.Nome, nome, StringComparison.Ordinal) ? passo.Indice + 1 : 1;
        passo.Nome = nome;
        passo.Ripetibile = ripetibile;
        Profondita++;
        passi[Profondita].Nome = null;
    }

    /// <summary>Leaves the present element.</summary>
    public void Leave() => Profondita--;

    /// <summary>XPath-like text: <c>/A/B[2]/C</c>; the position is written where it says something.</summary>
    public override string ToString() => Write(sempreIndice: false, radice: "/");

    /// <summary>The same without the first slash and with every position: <c>A[1]/B[2]/C[1]</c>.</summary>
    public string ToChiave() => Write(sempreIndice: true, radice: "");

    private string Write(bool sempreIndice, string radice)
    {
        var testo = new StringBuilder();
        for (var i = 0; i < Profondita; i++)
        {
            testo.Append(i == 0 ? radice : "/").Append(passi[i].Nome);
            if (sempreIndice || passi[i].Ripetibile || passi[i].Indice > 1)
            {
                testo.Append('[').Append(passi[i].Indice.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }

        return testo.ToString();
    }

    private struct Passo
    {
        public string? Nome;
        public int Indice;
        public bool Ripetibile;
    }
}
